package org.switchboard.core.tenant;

/** Work on a tenant's life that is done step by step. */
public enum TenantTask {
    /** From the registry entry to the first administrator. */
    PROVISIONING,
    /** Until nothing of the tenant is left. */
    OFFBOARDING
}
