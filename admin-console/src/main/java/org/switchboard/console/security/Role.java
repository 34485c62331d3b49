package org.switchboard.console.security;

/** What a signed-in person is. */
public enum Role {
    PLATFORM_ADMIN,
    TENANT_ADMIN,
    CUSTOMER
}
