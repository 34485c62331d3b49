package org.switchboard.core.tenancy;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * On whose behalf something happens inside one tenant. Made from a verified token, a verified webhook or a job, never from
 * a request's content.
 *
 * @param tenant id of the tenant
 * @param schema its schema and database role
 * @param role TENANT_ADMIN, CUSTOMER or SYSTEM
 * @param user who acts; absent for SYSTEM
 */
public record TenantContext(TenantId tenant, TenantSchema schema, Role role, Optional<UUID> user) {
    public TenantContext {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(schema, "schema");
        if (role == Role.PLATFORM_ADMIN || role == null) {
            throw new IllegalArgumentException("platform admins don't act inside a tenant");
        }
        if (user.isPresent() == (role == Role.SYSTEM)) {
            throw new IllegalArgumentException("people have an id, the system has none");
        }
    }

    /** A person of the tenant. */
    public static TenantContext of(TenantId tenant, TenantSchema schema, Role role, UUID user) {
        return new TenantContext(tenant, schema, role, Optional.of(user));
    }

    /** The platform itself, at work for the tenant. */
    public static TenantContext system(TenantId tenant, TenantSchema schema) {
        return new TenantContext(tenant, schema, Role.SYSTEM, Optional.empty());
    }

    /** The platform itself, at work for the same tenant. */
    public TenantContext asSystem() {
        return system(tenant, schema);
    }

    /** Who acts. @throws IllegalStateException for SYSTEM */
    public UUID person() {
        return user.orElseThrow(() -> new IllegalStateException("the system is nobody"));
    }
}
