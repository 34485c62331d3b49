package org.switchboard.core.tenant;

/** Where a tenant is in its life. */
public enum TenantStatus {
    /** Schema and role are being made. */
    PROVISIONING,
    /** In use. */
    ACTIVE,
    /** Nobody can sign in; webhooks are still stored. */
    SUSPENDED,
    /** Being removed. */
    OFFBOARDING,
    /** Provisioning stopped with an error and can be retried. */
    FAILED
}
