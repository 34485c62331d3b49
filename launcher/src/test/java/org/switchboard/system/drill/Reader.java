package org.switchboard.system.drill;

import java.util.Optional;
import org.switchboard.system.ApiClient;

/**
 * Somebody who calls.
 *
 * @param home whose data they work with; empty for platform admins and nobody
 * @param api with their bearer token
 * @param console with the cookie of their session
 */
record Reader(String name, Role role, Optional<Owner> home, String email, ApiClient api, ApiClient console) {

    /** Whether they may see the owner's data. */
    boolean maySee(Owner owner) {
        return home.filter(own -> own.equals(owner) || (role == Role.ADMIN && own.tenant() == owner.tenant()))
                .isPresent();
    }

    boolean isOf(char tenant) {
        return home.filter(own -> own.tenant() == tenant).isPresent();
    }

    @Override
    public String toString() {
        return name;
    }
}
