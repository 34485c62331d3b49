package org.switchboard.api.auth;

import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.signin.User;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenant.Tenant;

/** Who the caller is. */
record MeResponse(UUID id, String email, String name, Role role, Optional<Home> tenant) {

    /** The caller's tenant. */
    record Home(UUID id, String slug, String name) {
        static Home of(Tenant tenant) {
            return new Home(tenant.id().value(), tenant.slug().value(), tenant.name());
        }
    }

    static MeResponse of(User user) {
        return new MeResponse(
                user.id(),
                user.email().value(),
                user.name(),
                user.role(),
                user.tenant().map(Home::of));
    }
}
