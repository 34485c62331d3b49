package org.switchboard.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.Page;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AssignAgent;
import org.switchboard.core.agent.CreateAgent;
import org.switchboard.core.agent.UpdateAgent;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.Sql;
import org.switchboard.core.it.TestAgents;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.core.tenant.ChangeTenant;
import org.switchboard.core.tenant.Tenant;

/** Who changed what can be read by whoever runs the tenant, and be rewritten by nobody. */
@ArquillianTest
class AuditIT {
    private static final String REFUSED = "42501";
    private static final String FORGE = "INSERT INTO audit_event (id, at, actor_role, actor_id, action, resource_type)"
            + " VALUES (uuidv7(), now(), ?, CAST(? AS uuid), 'FORGED', 'agent')";

    @Deployment
    static WebArchive deployment() {
        return CoreDeployment.usual();
    }

    @Inject
    TestTenants tenants;

    @Inject
    TestAgents agents;

    @Inject
    AssignAgent assignAgent;

    @Inject
    UpdateAgent updateAgent;

    @Inject
    ChangeTenant changeTenant;

    @Inject
    TenantScope scope;

    @Inject
    Audit audit;

    @Inject
    PlatformAudit platformAudit;

    @Inject
    FindAudit find;

    @Inject
    Sql sql;

    @Inject
    UserTransaction transaction;

    private Tenant tenant;
    private TenantContext admin;
    private TenantContext customer;
    private Agent agent;

    @BeforeEach
    void a_tenant() {
        tenant = tenants.ready("audit");
        admin = tenants.person(tenant, Role.TENANT_ADMIN, "boss");
        customer = tenants.person(tenant, Role.CUSTOMER, "ana");
        agent = agents.assigned(admin, customer, "audit-key");
        Origin.end();
    }

    private List<AuditEvent> told(AuditAction action) {
        return find.list(admin, filter(Optional.of(action))).items();
    }

    private static AuditFilter filter(Optional<AuditAction> action) {
        return new AuditFilter(
                Optional.empty(),
                action,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                100);
    }

    @Test
    void a_change_tells_who_what_and_where_from_and_only_what_became_another() {
        String description = "Told at " + UUID.randomUUID();
        UUID key = UUID.randomUUID();
        Origin.begin("192.0.2.7", "request-77");
        Origin.by(key);
        try {
            updateAgent.update(
                    admin,
                    agent.id(),
                    new CreateAgent.Request(null, description, null, null, null, null),
                    Optional.empty());
        } finally {
            Origin.end();
        }

        AuditEvent event = told(AuditAction.AGENT_CHANGED).get(0);
        assertThat(event.actor()).isEqualTo(Actor.of(admin));
        assertThat(event.origin())
                .isEqualTo(new Origin(Optional.of("192.0.2.7"), Optional.of("request-77"), Optional.of(key)));
        assertThat(event.resourceId()).contains(agent.id().toString());
        assertThat(event.after().orElseThrow()).isEqualTo("{\"description\": \"" + description + "\"}");
        assertThat(event.before().orElseThrow())
                .startsWith("{\"description\": ")
                .doesNotContain(description);
    }

    @Test
    void what_changes_nothing_leaves_no_entry() {
        assignAgent.assign(admin, agent.id(), customer.person());
        int assigned = told(AuditAction.AGENT_ASSIGNED).size();
        int changed = told(AuditAction.AGENT_CHANGED).size();

        assignAgent.assign(admin, agent.id(), customer.person());
        updateAgent.update(
                admin,
                agent.id(),
                new CreateAgent.Request(agent.name(), null, null, null, null, null),
                Optional.empty());

        assertThat(told(AuditAction.AGENT_ASSIGNED)).hasSize(assigned);
        assertThat(told(AuditAction.AGENT_CHANGED)).hasSize(changed);
    }

    @Test
    void entries_hold_no_secrets() {
        assertThat(find.list(admin, filter(Optional.empty())).items())
                .isNotEmpty()
                .noneMatch(event -> (event.before() + " " + event.after()).matches(".*(audit-key|argon2|unusable).*"));
    }

    @Test
    void an_entry_goes_with_its_change() {
        assertThatThrownBy(() -> scope.run(admin, () -> {
                    audit.record(admin, AuditAction.LEAD_CHANGED, "undone", Fields.NONE, Fields.NONE);
                    throw DomainException.notFound("lead");
                }))
                .isInstanceOf(DomainException.class);

        assertThat(told(AuditAction.LEAD_CHANGED)).isEmpty();
        assertThatThrownBy(() -> audit.record(admin, AuditAction.LEAD_CHANGED, "alone", Fields.NONE, Fields.NONE))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nobody_in_the_tenant_rewrites_the_log() {
        for (TenantContext somebody : List.of(tenant.asSystem(), admin, customer)) {
            for (String statement : List.of(
                    "UPDATE audit_event SET action = 'X'",
                    "DELETE FROM audit_event",
                    "TRUNCATE audit_event",
                    "DROP TABLE audit_event",
                    "ALTER TABLE audit_event DISABLE ROW LEVEL SECURITY")) {
                refused(() -> sql.change(somebody, statement));
            }
        }
    }

    @Test
    void nobody_writes_in_anothers_name_and_customers_read_nothing() {
        refused(() -> sql.change(customer, FORGE, "TENANT_ADMIN", admin.person().toString()));
        refused(() ->
                sql.change(customer, FORGE, "TENANT_ADMIN", customer.person().toString()));
        refused(() -> sql.change(customer, FORGE, "SYSTEM", null));
        refused(() -> sql.change(admin, FORGE, "TENANT_ADMIN", customer.person().toString()));
        refused(() -> sql.change(admin, FORGE, "PLATFORM_ADMIN", admin.person().toString()));

        assertThat(sql.list(customer, "SELECT id FROM audit_event")).isEmpty();
        assertThatThrownBy(() -> find.list(customer, filter(Optional.empty()))).isInstanceOf(DomainException.class);
    }

    @Test
    void the_platform_has_a_log_of_its_own_that_it_cant_rewrite_either() {
        UUID operator = UUID.randomUUID();
        changeTenant.suspend(tenant.id(), "Unpaid", operator);
        changeTenant.resume(tenant.id(), operator);

        List<AuditEvent> events = find.listOfPlatform(
                        Role.PLATFORM_ADMIN,
                        new AuditFilter(
                                Optional.of(operator),
                                Optional.empty(),
                                Optional.of("tenant"),
                                Optional.of(tenant.id().toString()),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                100))
                .items();
        assertThat(events).extracting(AuditEvent::action).containsExactly("TENANT_RESUMED", "TENANT_SUSPENDED");
        assertThat(events.get(1).after().orElseThrow()).contains("SUSPENDED");
        for (String statement : List.of(
                "UPDATE platform.audit_event SET action = 'X'",
                "DELETE FROM platform.audit_event",
                "TRUNCATE platform.audit_event")) {
            refused(() -> sql.unscoped(connection -> Sql.change(connection, statement)));
        }
        refused(() -> sql.list(admin, "SELECT id FROM platform.audit_event"));
        assertThatThrownBy(() -> find.listOfPlatform(Role.TENANT_ADMIN, filter(Optional.empty())))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void an_entry_of_the_platform_goes_with_its_change() throws Exception {
        UUID operator = UUID.randomUUID();
        transaction.begin();
        platformAudit.record(
                Actor.platformAdmin(operator), AuditAction.MIGRATION_PAUSED, null, Fields.NONE, Fields.NONE);
        transaction.rollback();

        assertThat(find.listOfPlatform(Role.PLATFORM_ADMIN, filter(Optional.of(AuditAction.MIGRATION_PAUSED)))
                        .items())
                .noneMatch(event -> event.actor().id().equals(Optional.of(operator)));
    }

    @Test
    void pages_follow_each_other_newest_first() {
        AuditFilter all = filter(Optional.empty());
        AuditFilter two = new AuditFilter(
                all.actor(), all.action(), all.resourceType(), all.resourceId(), all.from(), all.to(), all.cursor(), 2);
        Page<AuditEvent> first = find.list(admin, two);
        Page<AuditEvent> second = find.list(
                admin,
                new AuditFilter(
                        two.actor(),
                        two.action(),
                        two.resourceType(),
                        two.resourceId(),
                        two.from(),
                        two.to(),
                        first.next().map(UUID::fromString),
                        2));
        List<UUID> expected = find.list(admin, all).items().stream()
                .map(AuditEvent::id)
                .limit(4)
                .toList();

        assertThat(first.items()).hasSize(2);
        assertThat(java.util.stream.Stream.concat(first.items().stream(), second.items().stream()))
                .extracting(AuditEvent::id)
                .containsExactlyElementsOf(expected);
    }

    @Test
    void the_other_way_round_the_same_entries_come_oldest_first() {
        Tenant other = tenants.ready("audit-turned");
        TenantContext boss = tenants.person(other, Role.TENANT_ADMIN, "boss");
        agents.assigned(boss, tenants.person(other, Role.CUSTOMER, "ana"), "audit-turned-key");
        List<UUID> oldest = find.list(boss, filter(Optional.empty()).with("", true)).items().stream()
                .map(AuditEvent::id)
                .toList();

        assertThat(find.list(boss, filter(Optional.empty())).items())
                .hasSizeGreaterThan(1)
                .extracting(AuditEvent::id)
                .isEqualTo(reversed(oldest));
    }

    private static List<UUID> reversed(List<UUID> ids) {
        List<UUID> turned = new ArrayList<>(ids);
        Collections.reverse(turned);
        return turned;
    }

    @Test
    void entries_are_found_by_words_in_them_and_the_platforms_by_the_tenant() throws Exception {
        String description = "100%_Searched at " + UUID.randomUUID();
        updateAgent.update(
                admin,
                agent.id(),
                new CreateAgent.Request(null, description, null, null, null, null),
                Optional.empty());
        transaction.begin();
        platformAudit.record(
                Actor.platformAdmin(UUID.randomUUID()),
                AuditAction.TENANT_RENAMED,
                tenant.id(),
                Fields.of("name", "before"),
                Fields.of("name", "after"));
        transaction.commit();

        assertThat(find.list(admin, filter(Optional.empty()).with(description.toLowerCase(Locale.ROOT), false))
                        .items())
                .hasSize(1);
        assertThat(find.list(admin, filter(Optional.empty()).with("100%nothing", false))
                        .items())
                .isEmpty();
        assertThat(find.listOfPlatform(
                                Role.PLATFORM_ADMIN,
                                filter(Optional.of(AuditAction.TENANT_RENAMED))
                                        .with(tenant.slug().value(), false))
                        .items())
                .isNotEmpty();
    }

    private static void refused(ThrowingCallable work) {
        assertThatThrownBy(work)
                .satisfies(failure -> assertThat(Sql.state(failure)).isEqualTo(REFUSED));
    }
}
