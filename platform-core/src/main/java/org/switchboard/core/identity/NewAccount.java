package org.switchboard.core.identity;

import org.switchboard.core.tenancy.Role;

/** An account to be made in a tenant; the password is hashed already. */
public record NewAccount(Email email, String name, Role role, String passwordHash) {
    @Override
    public String toString() {
        return "NewAccount[" + role + "]";
    }
}
