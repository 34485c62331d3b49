package org.switchboard.core.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.CreateAgent;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.Sql;
import org.switchboard.core.it.TestAgents;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.number.CreateAgentWithNumber.Created;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenant.Tenant;

/** Agents that customers make for themselves. */
@ArquillianTest
class KeepOwnAgentsIT {

    @Deployment
    static WebArchive deployment() {
        return CoreDeployment.usual();
    }

    @Inject
    TestTenants tenants;

    @Inject
    TestAgents testAgents;

    @Inject
    KeepOwnAgents ownAgents;

    @Inject
    FindAgents findAgents;

    @Inject
    Sql sql;

    private TenantContext admin;
    private TenantContext ana;
    private TenantContext newcomer;
    private Agent given;

    @BeforeEach
    void a_tenant() {
        // One of its own for each test: whose agent is the newest must be known.
        Tenant tenant = tenants.ready("own-" + Long.toString(System.nanoTime(), 36));
        admin = tenants.person(tenant, Role.TENANT_ADMIN, "boss");
        ana = tenants.person(tenant, Role.CUSTOMER, "ana");
        given = testAgents.assigned(admin, ana, "own-agents-key");
        newcomer = tenants.person(tenant, Role.CUSTOMER, "nia");
    }

    private static CreateAgent.Request named(String name) {
        return new CreateAgent.Request(name, null, "fake-anna", null, null, null);
    }

    @Test
    void are_theirs_at_once_with_a_number_and_on_record_as_theirs() {
        Created made = ownAgents.create(newcomer, named("Wren"), 415);

        assertThat(findAgents.list(newcomer))
                .extracting(Agent::id)
                .containsExactly(made.agent().id());
        assertThat(made.number()).isPresent();
        assertThat(made.agent().createdBy()).isEqualTo(newcomer.person());
        assertThat(sql.count(
                        admin,
                        "SELECT count(*) FROM audit_event WHERE action = 'AGENT_CREATED' AND resource_id = ?"
                                + " AND actor_id = ? AND actor_role = 'CUSTOMER'",
                        made.agent().id().toString(),
                        newcomer.person()))
                .isOne();
    }

    @Test
    void are_no_more_than_the_quota_lets_them_have_and_nothing_is_made_in_vain() {
        int before = findAgents.list(admin).size();

        assertRefused(() -> ownAgents.create(ana, named("Second"), null), ProblemCode.QUOTA_EXCEEDED);
        assertRefused(() -> ownAgents.connect(ana, "agent_of_nobody", null, false), ProblemCode.QUOTA_EXCEEDED);
        assertThat(findAgents.list(admin)).hasSize(before);
    }

    @Test
    void can_be_changed_and_deleted_by_who_made_them() {
        Agent made = ownAgents.create(newcomer, named("Wren"), null).agent();

        assertThat(ownAgents.update(newcomer, made.id(), named("Robin")).name()).isEqualTo("Robin");
        ownAgents.delete(newcomer, made.id());
        assertThat(findAgents.list(newcomer)).isEmpty();
    }

    @Test
    void that_somebody_else_made_can_be_used_and_not_changed() {
        Agent made = ownAgents.create(newcomer, named("Wren"), null).agent();

        assertRefused(() -> ownAgents.update(ana, given.id(), named("Mine now")), ProblemCode.FORBIDDEN);
        assertRefused(() -> ownAgents.delete(ana, given.id()), ProblemCode.FORBIDDEN);
        assertRefused(() -> ownAgents.delete(ana, made.id()), ProblemCode.NOT_FOUND);
    }

    private static void assertRefused(ThrowingCallable work, ProblemCode code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
