package org.switchboard.core.signin;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.identity.Email;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenant.Tenant;

/**
 * Somebody who may use the platform: a platform admin, or a person of one tenant.
 *
 * @param id of the platform user or of the tenant's account
 * @param name as shown to people
 * @param tenant absent for platform admins, present for everybody else
 */
public record User(UUID id, Email email, String name, Role role, Optional<Tenant> tenant) {
    public User {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(name, "name");
        if (role == Role.SYSTEM || tenant.isPresent() == (role == Role.PLATFORM_ADMIN)) {
            throw new IllegalArgumentException("platform admins have no tenant, everybody else has one");
        }
    }

    /** On whose behalf they act inside their tenant; empty for platform admins. */
    public Optional<TenantContext> context() {
        return tenant.map(home -> TenantContext.of(home.id(), home.schema(), role, id));
    }

    /** Safe to log. */
    @Override
    public String toString() {
        return "User[" + id + ", " + role + "]";
    }
}
