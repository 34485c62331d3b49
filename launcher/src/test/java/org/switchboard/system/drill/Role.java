package org.switchboard.system.drill;

/** Who calls. Not the application's own enum: what it says about itself is under test. */
enum Role {
    NOBODY,
    PLATFORM,
    ADMIN,
    CUSTOMER
}
