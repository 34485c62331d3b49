package org.switchboard.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.call.Call;
import org.switchboard.core.call.PlaceCall;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.Sql;
import org.switchboard.core.it.TestAgents;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.core.reconcile.Reconciliations.Taken;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.Tenants;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.E164;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.VoiceException.Code;
import org.switchboard.spi.voice.kit.FakeVoiceProvider;
import org.switchboard.spi.voice.kit.FakeWorkspace;

/** What webhooks missed is filled from the provider's list. The test is the node: nobody else looks meanwhile. */
@ArquillianTest
class ReconcileIT {
    private static final String KEY = "reconcile-key";
    private static final E164 CALLER = new E164("+14155550123");
    private static final E164 OURS = new E164("+14155550001");

    @Deployment
    static WebArchive deployment() {
        return CoreDeployment.usual();
    }

    @Inject
    TestTenants testTenants;

    @Inject
    TestAgents agents;

    @Inject
    Tenants tenants;

    @Inject
    Sql sql;

    @Inject
    ProviderRegistry providers;

    @Inject
    Reconciler reconciler;

    @Inject
    Reconciliations reconciliations;

    @Inject
    ReconcileConnection reconcile;

    @Inject
    ManageReconciliation manage;

    @Inject
    PlaceCall placeCall;

    private FakeWorkspace workspace;
    private Tenant tenant;
    private TenantContext customer;
    private Agent agent;

    @BeforeEach
    void a_tenant_whose_connection_is_complete() {
        reconciler.stop();
        workspace = ((FakeVoiceProvider) providers.find(new ProviderId("fake")).orElseThrow()).workspace(KEY);
        tenant = testTenants.ready("reconcile");
        TenantContext admin = testTenants.person(tenant, Role.TENANT_ADMIN, "boss");
        customer = testTenants.person(tenant, Role.CUSTOMER, "ana");
        agent = agents.assigned(admin, customer, KEY);
        reconciliations.enterNew(Duration.ofDays(1));
        run();
        assertThat(state().lastError()).isEmpty();
    }

    @AfterEach
    void others_look_again() {
        reconciler.start();
    }

    @Test
    void calls_of_which_no_webhook_came_are_filled_page_by_page_and_only_once() {
        long filled = state().callsFilled();
        for (int i = 0; i < 60; i++) {
            over(ring(Instant.now()));
        }
        run();
        assertThat(state().callsFilled() - filled).isEqualTo(60);
        assertThat(provider()).isEqualTo(here());
        int before = workspace.requests();
        run();
        assertThat(workspace.requests() - before)
                .as("two pages or more, and no call")
                .isLessThan(10);
        assertThat(state().callsFilled() - filled).isEqualTo(60);
    }

    @Test
    void a_call_is_filled_again_when_more_is_known_of_it() {
        ProviderCallId call = ring(Instant.now());
        workspace.answer(call, Instant.now());
        run();
        assertThat(status(call)).isEqualTo("ONGOING");
        workspace.hangUp(call, Instant.now());
        run();
        assertThat(status(call)).isEqualTo("ENDED");
        assertThat(analyzed(call)).isFalse();
        workspace.analyze(call, Instant.now());
        run();
        assertThat(analyzed(call)).isTrue();
    }

    @Test
    void a_call_that_began_before_the_mark_and_is_listed_late_is_found() {
        ProviderCallId late = over(ring(Instant.now().minusSeconds(300)));
        run();
        assertThat(status(late)).isEqualTo("ENDED");
    }

    @Test
    void a_call_that_came_in_and_never_connected_is_found_though_no_list_by_begin_has_it() {
        ProviderCallId missed = ring(Instant.now());
        workspace.miss(missed, Instant.now());
        unscoped(
                "UPDATE platform.reconciliation SET unconnected_at = now() - interval '2 hours' WHERE connection_id = ?");
        run();
        assertThat(status(missed)).isEqualTo("NOT_CONNECTED");
    }

    @Test
    void our_own_call_of_which_nothing_was_heard_for_a_minute_is_asked_for() {
        Call placed = placeCall.place(
                customer, new PlaceCall.Request(agent.id().value(), CALLER.value(), null, Map.of(), null));
        ProviderCallId there = placed.providerCall().orElseThrow();
        workspace.miss(there, Instant.now());
        run();
        assertThat(status(there)).as("not yet").isEqualTo("REGISTERED");
        sql.change(
                tenant.asSystem(),
                "UPDATE call SET updated_at = now() - interval '90 seconds' WHERE provider_call_id = ?",
                there.value());
        run();
        assertThat(status(there)).isEqualTo("NOT_CONNECTED");
    }

    @Test
    void calls_of_agents_that_are_not_ours_stay_out() {
        ProviderCallId foreign =
                over(workspace.ring(new ProviderAgentId("somebody_elses"), CALLER, OURS, Instant.now()));
        run();
        assertThat(here()).doesNotContain(foreign.value());
        assertThat(state().lastError()).isEmpty();
    }

    @Test
    void while_the_provider_fails_the_mark_stays_and_the_pause_grows() {
        Instant mark = state().until();
        ProviderCallId call = over(ring(Instant.now()));
        workspace.failNext(2, Code.PAYMENT_REQUIRED);
        for (int failure = 1; failure <= 2; failure++) {
            run();
            assertThat(state().failures()).isEqualTo(failure);
        }
        assertThat(state().until()).isEqualTo(mark);
        assertThat(state().lastError()).isPresent();
        assertThat(state().nextRunAt()).isBefore(Instant.now().plus(Duration.ofMinutes(31)));
        run();
        assertThat(state().failures()).isZero();
        assertThat(state().until()).isAfter(mark);
        assertThat(state().lastError()).isEmpty();
        assertThat(status(call)).isEqualTo("ENDED");
    }

    @Test
    void a_connection_is_one_nodes_until_its_lease_ends_and_who_lost_it_moves_no_mark() {
        hurry();
        Taken first = reconciliations.take().orElseThrow();
        assertThat(reconciliations.take()).as("another node").isEmpty();
        assertThat(reconciliations.renew(first)).isTrue();
        unscoped("UPDATE platform.reconciliation SET run_at = now() WHERE connection_id = ?"); // as if it had died
        Taken second = reconciliations.take().orElseThrow();
        assertThat(reconciliations.renew(first)).isFalse();
        Instant mark = state().until();
        long filled = state().callsFilled();
        ProviderCallId call = over(ring(Instant.now()));
        reconcile.run(first);
        assertThat(state().until()).isEqualTo(mark);
        assertThat(here()).doesNotContain(call.value());
        reconcile.run(second);
        assertThat(state().until()).isAfter(mark);
        assertThat(here()).contains(call.value());
        assertThat(state().callsFilled() - filled).isOne();
    }

    @Test
    void a_suspended_tenants_connection_waits() {
        tenants.suspend(tenant.id(), Optional.empty());
        try {
            hurry();
            assertThat(reconciliations.take()).isEmpty();
        } finally {
            tenants.resume(tenant.id());
        }
        assertThat(reconciliations.take()).isPresent();
    }

    private void run() {
        hurry();
        reconcile.run(reconciliations.take().orElseThrow());
    }

    private void hurry() {
        manage.runNow(Role.PLATFORM_ADMIN, agent.connection(), UUID.randomUUID());
    }

    private Reconciliation state() {
        return manage.list(Role.PLATFORM_ADMIN, 0, 100).stream()
                .filter(row -> row.connection().equals(agent.connection()))
                .findFirst()
                .orElseThrow();
    }

    private ProviderCallId ring(Instant at) {
        return workspace.ring(agent.requireProviderAgent(), CALLER, OURS, at);
    }

    private ProviderCallId over(ProviderCallId call) {
        workspace.answer(call, Instant.now());
        workspace.hangUp(call, Instant.now());
        workspace.analyze(call, Instant.now());
        return call;
    }

    private List<String> here() {
        return sql.list(tenant.asSystem(), "SELECT provider_call_id FROM call ORDER BY 1");
    }

    private List<String> provider() {
        return workspace.callIds(agent.requireProviderAgent());
    }

    private String status(ProviderCallId call) {
        return sql.list(tenant.asSystem(), "SELECT status FROM call WHERE provider_call_id = ?", call.value())
                .get(0);
    }

    private boolean analyzed(ProviderCallId call) {
        return sql.count(
                        tenant.asSystem(),
                        "SELECT count(analyzed_at) FROM call WHERE provider_call_id = ?",
                        call.value())
                > 0;
    }

    private void unscoped(String statement) {
        sql.unscoped(connection ->
                Sql.change(connection, statement, agent.connection().value()));
    }
}
