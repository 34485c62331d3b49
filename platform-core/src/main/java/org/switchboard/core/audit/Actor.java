package org.switchboard.core.audit;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;

/**
 * Who changed something.
 *
 * @param id user of the tenant or of the platform; absent for SYSTEM
 */
public record Actor(Role role, Optional<UUID> id) {
    /** The platform itself. */
    public static final Actor SYSTEM = new Actor(Role.SYSTEM, Optional.empty());

    public Actor {
        Objects.requireNonNull(role, "role");
        if (id.isPresent() == (role == Role.SYSTEM)) {
            throw new IllegalArgumentException("people have an id, the system has none");
        }
    }

    /** On whose behalf a use case of a tenant runs. */
    public static Actor of(TenantContext context) {
        return new Actor(context.own(), context.user());
    }

    /** Somebody who runs the platform. */
    public static Actor platformAdmin(UUID id) {
        return new Actor(Role.PLATFORM_ADMIN, Optional.of(id));
    }
}
