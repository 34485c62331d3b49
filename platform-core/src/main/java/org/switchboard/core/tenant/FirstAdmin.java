package org.switchboard.core.tenant;

import java.util.Objects;
import org.switchboard.core.identity.Email;

/** The administrator a new tenant starts with. The password is hashed already: it waits in the registry meanwhile. */
public record FirstAdmin(Email email, String name, String passwordHash) {
    public FirstAdmin {
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(passwordHash, "passwordHash");
    }
}
