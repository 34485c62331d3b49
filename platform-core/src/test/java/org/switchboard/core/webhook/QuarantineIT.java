package org.switchboard.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentRoutes;
import org.switchboard.core.call.facts.CallState;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.Sql;
import org.switchboard.core.it.TestAgents;
import org.switchboard.core.it.TestDeliveries;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.E164;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.kit.FakeVoiceProvider;
import org.switchboard.spi.voice.kit.FakeWorkspace;
import org.switchboard.spi.voice.kit.SignedDelivery;

/** Deliveries that are nobody's yet. */
@ArquillianTest
class QuarantineIT {
    private static final String KEY = "quarantine-key";
    private static final E164 CALLER = new E164("+14155550123");

    @Deployment
    static WebArchive deployment() {
        return CoreDeployment.usual();
    }

    @Inject
    TestTenants tenants;

    @Inject
    TestAgents agents;

    @Inject
    TestDeliveries deliveries;

    @Inject
    Sql sql;

    @Inject
    Quarantine quarantine;

    @Inject
    AgentRoutes routes;

    @Inject
    ProviderRegistry providers;

    private FakeWorkspace workspace;
    private Tenant tenant;
    private TenantContext admin;
    private Agent agent;

    @BeforeEach
    void a_tenant_with_an_agent() {
        workspace = ((FakeVoiceProvider) providers.get("fake")).workspace(KEY);
        tenant = tenants.ready("quarantine");
        admin = tenants.person(tenant, Role.TENANT_ADMIN, "boss");
        TenantContext customer = tenants.person(tenant, Role.CUSTOMER, "ana");
        agent = agents.assigned(admin, customer, KEY);
    }

    @Test
    void an_event_of_an_agent_that_nobody_has_is_kept_aside_within_bounds() {
        unscoped("DELETE FROM platform.webhook_quarantine");
        unscoped("INSERT INTO platform.webhook_quarantine SELECT gen_random_uuid(), 'fake', 'old', '', '{}', '',"
                + " timestamptz '2026-01-01' + n * interval '1 s', CASE WHEN n <= 200 THEN '" + TestDeliveries.SOURCE
                + "' ELSE n::text END"
                + " FROM generate_series(1, 1100) n");
        byte[] body = "{\"event\":\"call_started\",\"agent\":\"nobodys\",\"call\":\"c\",\"at\":\"x\"}"
                .getBytes(StandardCharsets.UTF_8);
        SignedDelivery delivery = workspace.sign(body, Instant.now());
        assertThatThrownBy(() -> deliveries.deliver(delivery))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.NOT_FOUND));
        assertThat(sql.<List<String>>unscoped(connection -> Sql.list(
                        connection,
                        "SELECT count(*) || ' ' || count(*) FILTER (WHERE agent_id = 'nobodys' AND body = ?)"
                                + " FROM platform.webhook_quarantine",
                        body)))
                .containsExactly("1000 1");
        unscoped("UPDATE platform.webhook_quarantine SET source = '" + TestDeliveries.SOURCE + "'");
        assertThatThrownBy(() -> deliveries.deliver(delivery)).isInstanceOf(DomainException.class);
        assertThat(sql.<List<String>>unscoped(
                        connection -> Sql.list(connection, "SELECT count(*) FROM platform.webhook_quarantine")))
                .as("of one source")
                .containsExactly("200");
    }

    @Test
    void what_came_before_its_agent_is_applied_when_somebody_has_it_unless_it_is_forged() {
        unscoped("DELETE FROM platform.webhook_quarantine");
        ProviderAgentId address = new ProviderAgentId("late_" + UUID.randomUUID());
        rename(agent.requireProviderAgent(), address);
        ProviderCallId ringing = workspace.ring(address, CALLER, new E164("+14155550001"), Instant.now());
        SignedDelivery genuine = workspace.hangUp(ringing, Instant.now());
        ProviderCallId another = workspace.ring(address, CALLER, new E164("+14155550001"), Instant.now());
        SignedDelivery forged = ((FakeVoiceProvider) providers.get("fake"))
                .workspace("another-key")
                .sign(workspace.hangUp(another, Instant.now()).body(), Instant.now());
        for (SignedDelivery early : List.of(genuine, forged)) {
            assertThatThrownBy(() -> deliveries.deliver(early)).isInstanceOf(DomainException.class);
        }
        assertThat(quarantine.list(Role.PLATFORM_ADMIN, 0, 10)).hasSize(2).allSatisfy(kept -> {
            assertThat(kept.agent()).isEqualTo(address.value());
            assertThat(kept.source()).isEqualTo(TestDeliveries.SOURCE);
        });

        routes.add(new ProviderId("fake"), address, admin, agent.connection());
        TestTenants.await(() -> quarantine.list(Role.PLATFORM_ADMIN, 0, 10).isEmpty());
        deliveries.awaitApplied(tenant);
        assertThat(deliveries.call(admin, ringing).facts().state()).isEqualTo(CallState.ENDED);
        assertThat(deliveries.stored(tenant, another)).isZero();
        rename(address, agent.requireProviderAgent());
    }

    private void rename(ProviderAgentId from, ProviderAgentId to) {
        sql.change(
                tenant.asSystem(),
                "UPDATE agent SET provider_agent_id = ? WHERE provider_agent_id = ?",
                to.value(),
                from.value());
    }

    private void unscoped(String statement, Object... values) {
        sql.unscoped(connection -> Sql.change(connection, statement, values));
    }
}
