package org.switchboard.core.signin;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantId;

/**
 * A sign-in that goes on until it is revoked or not refreshed in time.
 *
 * @param user id of the platform user or of the tenant's account
 * @param tenant absent for platform admins
 * @param refreshToken continues the session once; opaque, shown only when just issued, stored hashed
 * @param expiresAt when it ends unless refreshed before
 */
public record Session(
        SessionId id, UUID user, Optional<TenantId> tenant, Role role, String refreshToken, Instant expiresAt) {
    public Session {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(refreshToken, "refreshToken");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    /** Safe to log: without the token. */
    @Override
    public String toString() {
        return "Session[" + id + "]";
    }
}
