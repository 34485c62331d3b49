package org.switchboard.core.apikey;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantId;

/**
 * A key for a program, without the secret.
 *
 * @param user who made it, and on whose behalf it acts
 * @param role theirs when they made it
 * @param scopes what of the role's permissions it has
 * @param start its first characters, to recognise it by
 * @param expiresAt absent: good until it is revoked
 * @param lastUsedAt up to five minutes old; absent: never
 */
public record ApiKey(
        UUID id,
        TenantId tenant,
        UUID user,
        Role role,
        String name,
        Set<Permission> scopes,
        String start,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsedAt) {
    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public String toString() {
        return "ApiKey[" + id + "]";
    }
}
