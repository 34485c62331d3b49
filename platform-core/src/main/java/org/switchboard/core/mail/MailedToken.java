package org.switchboard.core.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.tenancy.TenantId;

/**
 * What a token that went out by mail is good for, once.
 *
 * @param user whose account it is about; absent: somebody who has none yet
 * @param content what else is to be known when it comes back
 */
public record MailedToken(
        UUID id,
        Purpose purpose,
        Optional<TenantId> tenant,
        Optional<UUID> user,
        Map<String, String> content,
        Instant createdAt,
        Instant expiresAt) {
    public MailedToken {
        content = Map.copyOf(content);
    }

    /** What a token lets its bearer do. */
    public enum Purpose {
        /** Become a member of a tenant. */
        INVITATION("invitations", Duration.ofDays(7)),
        /** Choose a new password. */
        PASSWORD_RESET("password-reset", Duration.ofHours(1)),
        /** Become the first administrator of a new tenant. */
        SIGN_UP("signup", Duration.ofDays(1));

        private final String path;
        private final Duration life;

        Purpose(String path, Duration life) {
            this.path = path;
            this.life = life;
        }

        /** Where it is used, below {@code auth/}. */
        String path() {
            return path;
        }

        /** How long a token is good. */
        public Duration life() {
            return life;
        }
    }

    /** Safe to log: neither the token nor whom it is about. */
    @Override
    public String toString() {
        return "MailedToken[" + id + "]";
    }
}
