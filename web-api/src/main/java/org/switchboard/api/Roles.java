package org.switchboard.api;

/** Names of {@link org.switchboard.core.tenancy.Role} as annotations need them. */
public final class Roles {
    /** Runs the installation. */
    public static final String PLATFORM_ADMIN = "PLATFORM_ADMIN";
    /** Runs one tenant. */
    public static final String TENANT_ADMIN = "TENANT_ADMIN";
    /** Uses what a tenant admin assigned to them. */
    public static final String CUSTOMER = "CUSTOMER";

    private Roles() {}
}
