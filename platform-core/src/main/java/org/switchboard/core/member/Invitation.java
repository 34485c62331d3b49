package org.switchboard.core.member;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.switchboard.core.identity.Email;
import org.switchboard.core.mail.MailedToken;
import org.switchboard.core.tenancy.Role;

/** An invitation that was mailed and isn't accepted yet; the token is known to the mail only. */
public record Invitation(UUID id, Guest guest, Instant createdAt, Instant expiresAt) {

    /** Who is invited, and as what: TENANT_ADMIN or CUSTOMER. */
    public record Guest(Email email, String name, Role role) {
        Map<String, String> content() {
            return Map.of("email", email.value(), "name", name, "role", role.name());
        }

        @Override
        public String toString() {
            return "Guest[" + role + "]";
        }
    }

    static Invitation of(MailedToken token) {
        Map<String, String> content = token.content();
        Guest guest =
                new Guest(new Email(content.get("email")), content.get("name"), Role.valueOf(content.get("role")));
        return new Invitation(token.id(), guest, token.createdAt(), token.expiresAt());
    }
}
