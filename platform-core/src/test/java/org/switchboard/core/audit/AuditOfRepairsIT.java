package org.switchboard.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.CreateAgent;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.Sql;
import org.switchboard.core.it.TestAgents;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.migration.ManageFleet;
import org.switchboard.core.number.BuyNumber;
import org.switchboard.core.number.NumberId;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Migrations;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenant.ChangeTenant;
import org.switchboard.core.tenant.Tenant;

/** Entries of what people do after something failed, which has to be made up here. */
@ArquillianTest
class AuditOfRepairsIT {
    private final UUID operator = UUID.randomUUID();

    @Deployment
    static WebArchive deployment() {
        return CoreDeployment.usual();
    }

    @Inject
    TestTenants tenants;

    @Inject
    TestAgents agents;

    @Inject
    CreateAgent createAgent;

    @Inject
    BuyNumber buyNumber;

    @Inject
    ManageFleet fleet;

    @Inject
    ChangeTenant changeTenant;

    @Inject
    Migrations migrations;

    @Inject
    Sql sql;

    private Tenant tenant;
    private TenantContext admin;
    private Agent agent;

    @BeforeEach
    void a_tenant() {
        tenant = tenants.ready("audit-repairs");
        admin = tenants.person(tenant, Role.TENANT_ADMIN, "boss");
        agent = agents.assigned(admin, tenants.person(tenant, Role.CUSTOMER, "ana"), "audit-repairs-key");
    }

    private void entered(AuditAction action, Object resource) {
        assertThat(sql.count(
                        admin,
                        "SELECT count(*) FROM audit_event WHERE action = ? AND resource_id = ? AND actor_id = ?",
                        action.name(),
                        resource.toString(),
                        admin.person()))
                .isOne();
    }

    private void enteredByOperator(AuditAction action) {
        assertThat(sql.<Integer>unscoped(connection -> Sql.list(
                                connection,
                                "SELECT id FROM platform.audit_event WHERE action = ? AND actor_id = ?",
                                action.name(),
                                operator)
                        .size()))
                .isOne();
    }

    private void change(String statement, Object... values) {
        sql.unscoped(connection -> Sql.change(connection, statement, values));
    }

    @Test
    void an_agent_that_is_made_again() {
        sql.change(
                admin,
                "UPDATE agent SET status = 'FAILED', provider_agent_id = NULL WHERE id = ?",
                agent.id().value());

        createAgent.retry(admin, agent.id());

        entered(AuditAction.AGENT_RETRIED, agent.id());
    }

    @Test
    void a_number_that_is_bought_again() {
        NumberId number = buyNumber.buy(admin, 415, "Again", Optional.empty()).id();
        sql.change(admin, "UPDATE phone_number SET status = 'FAILED', number = NULL WHERE id = ?", number.value());

        buyNumber.retry(admin, number);

        entered(AuditAction.NUMBER_RETRIED, number);
    }

    @Test
    void a_tenant_that_is_set_up_again() {
        Tenant failed = tenants.ready("audit-retried");
        change(
                "UPDATE platform.tenant SET status = 'FAILED' WHERE id = ?",
                failed.id().value());

        changeTenant.retry(failed.id(), operator);

        tenants.ready("audit-retried");
        enteredByOperator(AuditAction.TENANT_RETRIED);
    }

    @Test
    void a_migration_that_goes_on_or_waits() {
        run("PAUSED");
        fleet.resume(Role.PLATFORM_ADMIN, operator);
        enteredByOperator(AuditAction.MIGRATION_RESUMED);

        // A run that has nothing to do is soon done.
        TestTenants.await(() -> {
            run("RUNNING");
            try {
                fleet.pause(Role.PLATFORM_ADMIN, operator);
                return true;
            } catch (DomainException done) {
                return false;
            }
        });
        enteredByOperator(AuditAction.MIGRATION_PAUSED);
        change("DELETE FROM platform.migration_run WHERE version = ?", migrations.newestTenantVersion());
    }

    private void run(String state) {
        change(
                "INSERT INTO platform.migration_run (version, state) VALUES (?, ?)"
                        + " ON CONFLICT (version) DO UPDATE SET state = excluded.state",
                migrations.newestTenantVersion(),
                state);
    }

    @Test
    void a_tenant_that_is_migrated_again() {
        change(
                "INSERT INTO platform.tenant_migration (tenant_id, version, state, attempts, runner, ended_at, duration_ms)"
                        + " VALUES (?, ?, 'FAILED', 1, uuidv7(), now(), 1)",
                tenant.id().value(),
                migrations.newestTenantVersion());

        fleet.retry(Role.PLATFORM_ADMIN, tenant.id(), operator);

        enteredByOperator(AuditAction.MIGRATION_RETRIED);
        change(
                "DELETE FROM platform.tenant_migration WHERE tenant_id = ?",
                tenant.id().value());
    }
}
