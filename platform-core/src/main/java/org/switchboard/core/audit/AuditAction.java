package org.switchboard.core.audit;

/** What can be done to what. Names are told to clients and kept in the log: never rename one. */
public enum AuditAction {
    /** Somebody got an account in the tenant. */
    ACCOUNT_CREATED("account"),
    /** Somebody has another role, or was switched on or off. */
    ACCOUNT_CHANGED("account"),
    /** Somebody is called something else. */
    ACCOUNT_RENAMED("account"),
    /** Somebody left, or was taken out. */
    ACCOUNT_REMOVED("account"),
    /** Somebody chose another password. */
    PASSWORD_CHANGED("account"),
    /** Somebody was invited. */
    MEMBER_INVITED("invitation"),
    /** An invitation was taken back. */
    INVITATION_WITHDRAWN("invitation"),
    /** A key for programs was made. */
    API_KEY_CREATED("api_key"),
    /** A key for programs was ended. */
    API_KEY_REVOKED("api_key"),
    /** An agent was made. */
    AGENT_CREATED("agent"),
    /** An agent of the provider account was taken over. */
    AGENT_CONNECTED("agent"),
    /** Somebody tried again to make an agent. */
    AGENT_RETRIED("agent"),
    /** An agent became another one here, and at the provider. */
    AGENT_CHANGED("agent"),
    /** What was changed at the provider alone was taken over. */
    AGENT_TAKEN_OVER("agent"),
    /** The provider was told how the agent is here. */
    AGENT_OVERWRITTEN("agent"),
    /** A version was frozen at the provider. */
    AGENT_PUBLISHED("agent"),
    /** An agent was deleted. */
    AGENT_DELETED("agent"),
    /** A customer may use an agent. */
    AGENT_ASSIGNED("agent"),
    /** A customer may no longer use an agent. */
    AGENT_UNASSIGNED("agent"),
    /** Other extracted fields tell of leads. */
    LEAD_MAPPING_CHANGED("agent"),
    /** The organisation has another name, look, language or time zone. */
    SETTINGS_CHANGED("settings"),
    /** A provider account was connected, or its credentials changed. */
    CONNECTION_SAVED("connection"),
    /** Agents were told to report to a new address. */
    WEBHOOK_ADDRESS_ROTATED("connection"),
    /** A number was ordered. */
    NUMBER_BOUGHT("number"),
    /** Somebody tried again to buy a number. */
    NUMBER_RETRIED("number"),
    /** A number of the provider account was taken over with an agent. */
    NUMBER_CONNECTED("number"),
    /** Another agent takes and places calls on a number. */
    NUMBER_ASSIGNED("number"),
    /** A number was given back. */
    NUMBER_RELEASED("number"),
    /** A customer, or the tenant, may call more or less. */
    QUOTA_CHANGED("quota"),
    /** A number may not be called any more. */
    DO_NOT_CALL_ADDED("do_not_call"),
    /** Many numbers may not be called any more. */
    DO_NOT_CALL_IMPORTED("do_not_call"),
    /** A number may be called again. */
    DO_NOT_CALL_REMOVED("do_not_call"),
    /** A call was asked for. */
    CALL_PLACED("call"),
    /** Somebody ended a call that was going on. */
    CALL_HUNG_UP("call"),
    /** Somebody said how a lead stands. */
    LEAD_CHANGED("lead"),
    /** A delivery was applied again. */
    WEBHOOK_EVENT_REPLAYED("webhook_event"),

    /** A tenant was registered. */
    TENANT_CREATED("tenant"),
    /** Somebody tried again to set a tenant up. */
    TENANT_RETRIED("tenant"),
    /** A tenant got another name or slug. */
    TENANT_RENAMED("tenant"),
    /** A tenant's people were kept out. */
    TENANT_SUSPENDED("tenant"),
    /** A tenant's people were let in again. */
    TENANT_RESUMED("tenant"),
    /** The removal of a tenant began, or was told to go on. */
    TENANT_OFFBOARDED("tenant"),
    /** Nothing of a tenant is left. */
    TENANT_REMOVED("tenant"),
    /** A new tenant's provider account was tried with a call. */
    TENANT_TEST_CALLED("tenant"),
    /** A new key signs access tokens. */
    SIGNING_KEY_ROTATED("signing_key"),
    /** The migration of tenants was told to wait. */
    MIGRATION_PAUSED("migration"),
    /** The migration of tenants was told to go on. */
    MIGRATION_RESUMED("migration"),
    /** Failed migrations were told to be tried again. */
    MIGRATION_RETRIED("migration"),
    /** A connection's calls were asked to be compared with the provider's. */
    RECONCILIATION_ASKED("connection");

    private final String resource;

    AuditAction(String resource) {
        this.resource = resource;
    }

    /** What it is done to. */
    public String resource() {
        return resource;
    }
}
