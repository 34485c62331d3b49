package org.switchboard.core.signin;

import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.identity.Email;
import org.switchboard.core.tenancy.Role;

/** Somebody who runs the installation. */
record PlatformUser(UUID id, Email email, String name, boolean active, String passwordHash) {
    User toUser() {
        return new User(id, email, name, Role.PLATFORM_ADMIN, Optional.empty());
    }

    @Override
    public String toString() {
        return "PlatformUser[" + id + "]";
    }
}
