package org.switchboard.core.register;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.tenancy.Role;

/**
 * Somebody who has an account, as the platform knew it a minute ago.
 *
 * @param active false: can't sign in
 * @param home absent for those who run the platform
 * @param signedInAt the last time; absent: never, as far as anybody remembers
 */
public record RegisteredPerson(
        UUID id,
        String name,
        String email,
        Role role,
        boolean active,
        Optional<Home> home,
        Instant createdAt,
        Optional<Instant> signedInAt) {

    /** Safe to log. */
    @Override
    public String toString() {
        return "RegisteredPerson[" + id + ", " + role + "]";
    }
}
