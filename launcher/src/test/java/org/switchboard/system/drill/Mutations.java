package org.switchboard.system.drill;

import java.util.List;
import org.switchboard.system.drill.Mutation.Edit;

/** Every guard between tenants and between customers, and what stands where it is gone. */
final class Mutations {
    private static final String CORE = "platform-core/src/main/java/org/switchboard/core/";
    private static final String API = "web-api/src/main/java/org/switchboard/api/";
    private static final String CONSOLE = "admin-console/src/main/java/org/switchboard/console/";

    private static final Edit ANYBODY_ASKS_FOR_CUSTOMERS = new Edit(
            API + "customer/CustomerResource.java",
            "@Requires(Permission.MANAGE_CUSTOMERS)\n    @Operation(summary = \"List",
            "@Requires(Permission.READ_CALLS)\n    @Operation(summary = \"List");
    private static final Edit ANYBODY_LISTS_CUSTOMERS = new Edit(
            CORE + "customer/Customers.java",
            "Permission.MANAGE_CUSTOMERS.require(context);\n        AccountFilter filter",
            "Permission.READ_CALLS.require(context);\n        AccountFilter filter");
    private static final Edit CUSTOMERS_MANAGE_CUSTOMERS = new Edit(
            CORE + "tenancy/Permission.java",
            "MANAGE_CUSTOMERS(Role.TENANT_ADMIN)",
            "MANAGE_CUSTOMERS(Role.TENANT_ADMIN, Role.CUSTOMER)");
    private static final Edit ANY_NUMBER_TO_CALL_FROM =
            new Edit(CORE + "call/CallGuards.java", "found.agent().equals(Optional.of(agent.id()))", "found != null");
    private static final Edit AGENTS_POLICY_ASKS_NOBODY = new Edit(
            "platform-core/src/main/resources/db/tenant/V2__restrict_customers.sql",
            "OR id IN (SELECT agent_id FROM agent_assignment WHERE user_id = acting_user())",
            "OR id IN (SELECT agent_id FROM agent_assignment)");
    private static final Edit ONE_KEY_FOR_ALL = new Edit(
            "platform-core/src/main/resources/db/tenant/V1__create_tenant.sql",
            "idempotency_key_pk PRIMARY KEY (user_id, key)",
            "idempotency_key_pk PRIMARY KEY (key)");
    private static final Edit ANYBODYS_KEY = new Edit(
            CORE + "call/jpa/JpaCalls.java",
            "FROM idempotency_key WHERE user_id = ? AND key = ?",
            "FROM idempotency_key WHERE (user_id = ? OR true) AND key = ?");
    private static final Edit CUSTOMERS_MANAGE_THE_CONNECTION = new Edit(
            CORE + "tenancy/Permission.java",
            "MANAGE_CONNECTION(Role.TENANT_ADMIN)",
            "MANAGE_CONNECTION(Role.TENANT_ADMIN, Role.CUSTOMER)");
    private static final Edit CUSTOMERS_MANAGE_WEBHOOKS = new Edit(
            CORE + "tenancy/Permission.java",
            "MANAGE_WEBHOOKS(Role.TENANT_ADMIN)",
            "MANAGE_WEBHOOKS(Role.TENANT_ADMIN, Role.CUSTOMER)");

    private static final Edit CUSTOMERS_MANAGE_THE_DO_NOT_CALL_LIST = new Edit(
            CORE + "tenancy/Permission.java",
            "MANAGE_DO_NOT_CALL(Role.TENANT_ADMIN)",
            "MANAGE_DO_NOT_CALL(Role.TENANT_ADMIN, Role.CUSTOMER)");
    private static final Edit CUSTOMERS_READ_THE_AUDIT_LOG = new Edit(
            CORE + "tenancy/Permission.java",
            "READ_AUDIT(Role.TENANT_ADMIN)",
            "READ_AUDIT(Role.TENANT_ADMIN, Role.CUSTOMER)");
    private static final Edit CUSTOMERS_READ_USAGE = new Edit(
            CORE + "tenancy/Permission.java",
            "READ_USAGE(Role.TENANT_ADMIN)",
            "READ_USAGE(Role.TENANT_ADMIN, Role.CUSTOMER)");
    private static final Edit CUSTOMERS_MANAGE_AGENTS = new Edit(
            CORE + "tenancy/Permission.java",
            "MANAGE_AGENTS(Role.TENANT_ADMIN)",
            "MANAGE_AGENTS(Role.TENANT_ADMIN, Role.CUSTOMER)");
    private static final String[] KEEP_CUSTOMERS_FROM_WRITING = {
        "agent.agent_delete_staff",
        "lead.lead_insert_staff",
        "lead.lead_delete_staff",
        "call_analysis.call_analysis_delete_staff",
        "call.call_insert_own",
        "call.call_update_staff",
        "call.call_delete_staff",
        "phone_number.phone_number_delete_staff",
        "agent_assignment.agent_assignment_delete_staff",
        "user_account.user_account_delete_staff",
        "idempotency_key.idempotency_key_update_staff",
        "idempotency_key.idempotency_key_delete_staff"
    };

    static final List<Mutation> ALL = List.of(
            Mutation.of(
                    "switch: no role is taken on",
                    new Edit(
                            CORE + "tenancy/TenantScope.java",
                            "\"SET LOCAL ROLE \\\"\" + context.schema() + \"\\\"; SET LOCAL",
                            "\"SET LOCAL")),
            Mutation.of(
                    "switch: the role outlives the transaction",
                    new Edit(CORE + "tenancy/TenantScope.java", "\"SET LOCAL ROLE", "\"SET ROLE")),
            Mutation.of(
                    "switch: everybody acts as staff",
                    new Edit(
                            CORE + "tenancy/TenantScope.java",
                            "\"'; SET LOCAL app.user_role = '\" + context.role() + \"'\"",
                            "\"'; SET LOCAL app.user_role = 'SYSTEM'\"")),
            Mutation.of(
                    "entities aren't shared between tenants (shared cache)",
                    new Edit(
                            "platform-core/src/main/resources/META-INF/persistence.xml",
                            "become entity 7 of the other. -->\n    <shared-cache-mode>NONE<",
                            "become entity 7 of the other. -->\n    <shared-cache-mode>ALL<")),
            Mutation.of("permission of a resource", ANYBODY_ASKS_FOR_CUSTOMERS).heldBy("permission of the use case"),
            Mutation.of("permission of a use case", ANYBODY_LISTS_CUSTOMERS).heldBy("permission of the resource"),
            Mutation.of("both of them", ANYBODY_ASKS_FOR_CUSTOMERS, ANYBODY_LISTS_CUSTOMERS),
            Mutation.of("the one matrix of permissions", CUSTOMERS_MANAGE_CUSTOMERS),
            Mutation.of(
                    "a token's session must be live",
                    new Edit(API + "request/CallerFilter.java", "!sessions.isLive(session)", "session == null")),
            Mutation.of(
                    "a token's tenant must be active",
                    new Edit(
                            CORE + "tenant/ActiveTenants.java",
                            "tenant == null || tenant.status() != TenantStatus.ACTIVE",
                            "tenant == null")),
            Mutation.of(
                    "a page's address must be of the visitor's tenant",
                    new Edit(
                            CONSOLE + "routing/RouteFilter.java",
                            "match.tenant().map(visitor::belongsTo).orElse(true)",
                            "visitor != null")),
            Mutation.of(
                    "a page's address must be for the visitor's role",
                    new Edit(
                            CONSOLE + "routing/RouteFilter.java",
                            "match.route().roles().contains(visitor.role())",
                            "visitor.role() != null")),
            Mutation.of(
                    "a webhook's key must be that of its agent's tenant",
                    new Edit(
                            CORE + "webhook/WebhookRoutes.java", "if (!genuine)", "if (!genuine && webhooks == null)")),
            Mutation.of("the number to call from must be the agent's", ANY_NUMBER_TO_CALL_FROM)
                    .heldBy("policy of phone_number"),
            Mutation.of("that and the policy of phone_number", ANY_NUMBER_TO_CALL_FROM)
                    .and("phone_number.phone_number_assigned"),
            Mutation.ofPolicies("policy of agent", "agent.agent_assigned"),
            Mutation.ofPolicies("policy of phone_number", "phone_number.phone_number_assigned"),
            Mutation.ofPolicies("policy of call", "call.call_assigned"),
            Mutation.ofPolicies("policy of lead", "lead.lead_assigned"),
            Mutation.ofPolicies("policy of call_analysis", "call_analysis.call_analysis_of_call")
                    .heldBy("the query asks for the call, which has a policy of its own"),
            Mutation.ofPolicies(
                    "policies of call and call_analysis", "call.call_assigned", "call_analysis.call_analysis_of_call"),
            Mutation.ofPolicies("policy of usage_entry", "usage_entry.usage_entry_staff")
                    .heldBy("permission READ_USAGE"),
            Mutation.of("that and the permission to read usage", CUSTOMERS_READ_USAGE)
                    .and("usage_entry.usage_entry_staff"),
            Mutation.ofPolicies("policy of agent_assignment", "agent_assignment.agent_assignment_own")
                    .heldBy("the policies that read it ask for the user themselves"),
            Mutation.of("policy of agent asks for nobody's assignments", AGENTS_POLICY_ASKS_NOBODY)
                    .heldBy("policy of agent_assignment"),
            Mutation.of("that and the policy of agent_assignment", AGENTS_POLICY_ASKS_NOBODY)
                    .and("agent_assignment.agent_assignment_own"),
            Mutation.ofPolicies("policy of idempotency_key", "idempotency_key.idempotency_key_own")
                    .heldBy("the query asks for the user; so does the primary key"),
            Mutation.of("that, and no user in query and key of idempotency_key", ANYBODYS_KEY, ONE_KEY_FOR_ALL)
                    .and("idempotency_key.idempotency_key_own"),
            Mutation.ofPolicies("policy of user_account", "user_account.user_account_own"),
            Mutation.ofPolicies(
                            "policies of connection and webhook_event",
                            "connection.connection_staff",
                            "webhook_event.webhook_event_staff")
                    .heldBy("permissions MANAGE_CONNECTION and MANAGE_WEBHOOKS"),
            Mutation.of("policy of connection and permission", CUSTOMERS_MANAGE_THE_CONNECTION)
                    .and("connection.connection_staff"),
            Mutation.of("policy of webhook_event and permission", CUSTOMERS_MANAGE_WEBHOOKS)
                    .and("webhook_event.webhook_event_staff"),
            Mutation.ofPolicies("policy of do_not_call", "do_not_call.do_not_call_staff")
                    .heldBy("permission MANAGE_DO_NOT_CALL"),
            Mutation.of("policy of do_not_call and permission", CUSTOMERS_MANAGE_THE_DO_NOT_CALL_LIST)
                    .and("do_not_call.do_not_call_staff"),
            Mutation.ofPolicies(
                            "policies of audit_event", "audit_event.audit_event_staff", "audit_event.audit_event_own")
                    .heldBy("permission READ_AUDIT, and the code that writes; AuditIT shows these policies alone"),
            Mutation.of(
                            "policies of audit_event, and the permission of resource and use case",
                            CUSTOMERS_READ_THE_AUDIT_LOG)
                    .and("audit_event.audit_event_staff"),
            Mutation.ofPolicies(
                            "policies of call_limit",
                            "call_limit.call_limit_own",
                            "call_limit.call_limit_insert_within",
                            "call_limit.call_limit_update_within",
                            "call_limit.call_limit_delete_within")
                    .heldBy("permissions MANAGE_TENANTS and MANAGE_CUSTOMERS; CallGuardsIT shows these policies alone"),
            Mutation.ofPolicies("policies that keep customers from writing", KEEP_CUSTOMERS_FROM_WRITING)
                    .heldBy("permissions of the use cases; CustomerWallIT shows these policies alone"),
            Mutation.of("permission of writing use cases", CUSTOMERS_MANAGE_AGENTS),
            Mutation.of("that and the policies that keep customers from writing", CUSTOMERS_MANAGE_AGENTS)
                    .and(KEEP_CUSTOMERS_FROM_WRITING));

    private Mutations() {}
}
