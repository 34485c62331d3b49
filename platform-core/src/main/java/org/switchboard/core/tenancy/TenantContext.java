package org.switchboard.core.tenancy;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * On whose behalf something happens inside one tenant. Made from a verified token, a verified webhook or a job, never from
 * a request's content.
 *
 * @param tenant id of the tenant
 * @param schema its schema and database role
 * @param role TENANT_ADMIN, CUSTOMER or SYSTEM
 * @param user who acts; absent for the system itself
 * @param permissions what they may do here: all that the role has, or less for an API key
 * @param own what the person is, also while the system's role is lent to them
 */
public record TenantContext(
        TenantId tenant, TenantSchema schema, Role role, Optional<UUID> user, Set<Permission> permissions, Role own) {
    /** Somebody in their own role. */
    public TenantContext(
            TenantId tenant, TenantSchema schema, Role role, Optional<UUID> user, Set<Permission> permissions) {
        this(tenant, schema, role, user, permissions, role);
    }

    public TenantContext {
        permissions = Set.copyOf(permissions);
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(schema, "schema");
        if (role == Role.PLATFORM_ADMIN || role == null) {
            throw new IllegalArgumentException("platform admins don't act inside a tenant");
        }
        if (user.isPresent() == (own == Role.SYSTEM)) {
            throw new IllegalArgumentException("people have an id, the system has none");
        }
    }

    /** A person of the tenant. */
    public static TenantContext of(TenantId tenant, TenantSchema schema, Role role, UUID user) {
        return new TenantContext(tenant, schema, role, Optional.of(user), Permission.of(role));
    }

    /** The same person, who may do no more than this. */
    public TenantContext limitedTo(Set<Permission> scopes) {
        return new TenantContext(
                tenant,
                schema,
                role,
                user,
                permissions.stream().filter(scopes::contains).collect(Collectors.toSet()),
                own);
    }

    /**
     * The same person with the role of the system, for a use case that has found that what it does is theirs. Whatever they do
     * with it is on record as theirs.
     *
     * @param some what they may do with it
     */
    public TenantContext lent(Set<Permission> some) {
        return new TenantContext(tenant, schema, Role.SYSTEM, user, some, own);
    }

    /** The platform itself, at work for the tenant. */
    public static TenantContext system(TenantId tenant, TenantSchema schema) {
        return new TenantContext(tenant, schema, Role.SYSTEM, Optional.empty(), Permission.of(Role.SYSTEM));
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
