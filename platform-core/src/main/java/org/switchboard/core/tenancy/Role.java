package org.switchboard.core.tenancy;

/** What somebody is; the group names of access tokens and the values of {@code app.user_role} in the database. */
public enum Role {
    /** Runs the installation: sees tenants, never their conversations. */
    PLATFORM_ADMIN,
    /** Runs one tenant. */
    TENANT_ADMIN,
    /** Uses what a tenant admin assigned to them. */
    CUSTOMER,
    /** The platform itself, at work for one tenant: webhooks, jobs, provisioning. Nobody signs in with it. */
    SYSTEM
}
