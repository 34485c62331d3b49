package org.switchboard.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.call.Call;
import org.switchboard.core.call.CallFilter;
import org.switchboard.core.call.CallId;
import org.switchboard.core.call.FindCalls;
import org.switchboard.core.call.facts.CallState;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.Sql;
import org.switchboard.core.it.TestAgents;
import org.switchboard.core.it.TestDeliveries;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.job.JobWorker;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantSchema;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.E164;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.kit.FakeVoiceProvider;
import org.switchboard.spi.voice.kit.FakeWorkspace;
import org.switchboard.spi.voice.kit.SignedDelivery;

/** From a signed delivery to the call that people see. */
@ArquillianTest
class WebhookIT {
    private static final String KEY = "webhook-key";
    private static final E164 CALLER = new E164("+14155550123");

    @Deployment
    static WebArchive deployment() {
        return CoreDeployment.usual();
    }

    @Inject
    TestTenants tenants;

    @Inject
    Sql sql;

    @Inject
    TestDeliveries deliveries;

    @Inject
    ReceiveWebhook receiveWebhook;

    @Inject
    ApplyWebhook applyWebhook;

    @Inject
    FindWebhookEvents events;

    @Inject
    ReplayWebhookEvent replayWebhookEvent;

    @Inject
    FindCalls calls;

    @Inject
    TestAgents agents;

    @Inject
    ProviderRegistry providers;

    @Inject
    Grumbler grumbler;

    private FakeWorkspace workspace;
    private Tenant tenant;
    private TenantContext admin;
    private TenantContext customer;
    private Agent agent;

    @BeforeEach
    void a_tenant_with_an_agent_that_a_customer_may_use() {
        workspace = ((FakeVoiceProvider) providers.find(new ProviderId("fake")).orElseThrow()).workspace(KEY);
        tenant = tenants.ready("webhooks");
        admin = tenants.person(tenant, Role.TENANT_ADMIN, "boss");
        customer = tenants.person(tenant, Role.CUSTOMER, "ana");
        agent = agents.assigned(admin, customer, KEY);
    }

    @Test
    void events_in_any_order_and_often_give_one_call() {
        ProviderCallId ringing = ring();
        Instant now = Instant.now();
        List<SignedDelivery> told = new ArrayList<>(List.of(
                workspace.answer(ringing, now),
                workspace.hangUp(ringing, now.plusSeconds(4)),
                workspace.analyze(ringing, now.plusSeconds(5))));
        told.addAll(List.copyOf(told));
        Collections.shuffle(told, new Random());
        told.forEach(deliveries::deliver);
        deliveries.awaitApplied(tenant);
        assertThat(deliveries.stored(tenant, ringing)).isEqualTo(3);
        Call call = deliveries.call(admin, ringing);
        assertThat(call.facts().state()).isEqualTo(CallState.ENDED);
        assertThat(call.facts().transcript()).hasSize(2);
        assertThat(call.facts().analysis()).isPresent();
        assertThat(call.facts().cost()).isPresent();
        assertThat(call.ribbon()).hasSize(60);
        assertThat(events.ofCall(admin, call.id()))
                .hasSize(3)
                .allMatch(event -> event.state() == WebhookEvent.State.APPLIED);
    }

    @Test
    void applying_again_changes_nothing() {
        ProviderCallId ringing = ring();
        deliveries.deliver(workspace.hangUp(ringing, Instant.now()));
        deliveries.awaitApplied(tenant);
        Call before = deliveries.call(admin, ringing);
        UUID event = events.ofCall(admin, before.id()).get(0).id();
        applyWebhook.run(tenant.schema(), event);
        sql.change(tenant.asSystem(), "UPDATE webhook_event SET state = 'RECEIVED' WHERE id = ?", event);
        applyWebhook.run(tenant.schema(), event);
        assertThat(deliveries.call(admin, ringing)).isEqualTo(before);
    }

    @Test
    void a_delivery_that_is_not_signed_with_this_accounts_key_is_not_stored() {
        ProviderCallId ringing = ring();
        SignedDelivery genuine = workspace.answer(ringing, Instant.now());
        byte[] changed = genuine.body();
        changed[changed.length - 3] ^= 1;
        SignedDelivery stranger = ((FakeVoiceProvider) providers.get("fake"))
                .workspace("another-key")
                .sign(genuine.body(), Instant.now());
        SignedDelivery old = workspace.sign(genuine.body(), Instant.now().minusSeconds(600));
        assertUnauthenticated(genuine.body(), Map.of());
        assertUnauthenticated(changed, genuine.headers());
        assertUnauthenticated(genuine.body(), stranger.headers());
        assertUnauthenticated(genuine.body(), old.headers());
        assertThat(deliveries.waiting(tenant) + deliveries.stored(tenant, ringing))
                .isZero();
    }

    /** Fails when it is told of this tenant's deliveries, before the workers are told of them. */
    @ApplicationScoped
    static class Grumbler {
        private volatile Optional<TenantSchema> disliked = Optional.empty();

        void dislike(Optional<TenantSchema> schema) {
            disliked = schema;
        }

        void onArrived(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) WebhookInbox.Arrived arrived) {
            if (disliked.filter(arrived.schemas()::contains).isPresent()) {
                throw new IllegalStateException("told of " + arrived);
            }
        }
    }

    @Test
    void what_fails_after_a_delivery_is_stored_hinders_neither_it_nor_the_next_one() {
        grumbler.dislike(Optional.of(tenant.schema()));
        try {
            for (int i = 0; i < 2; i++) {
                ProviderCallId ringing = ring();
                deliveries.deliver(workspace.hangUp(ringing, Instant.now()));
                deliveries.awaitApplied(tenant);
                assertThat(deliveries.call(admin, ringing).facts().state()).isEqualTo(CallState.ENDED);
            }
        } finally {
            grumbler.dislike(Optional.empty());
        }
    }

    private void assertUnauthenticated(byte[] body, Map<String, List<String>> headers) {
        assertThatThrownBy(() -> receiveWebhook.receive("fake", Optional.empty(), body, headers, "192.0.2.1"))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.UNAUTHENTICATED));
    }

    @Test
    void an_event_that_cannot_be_applied_is_tried_again_and_then_shown_as_dead() {
        String body = "{\"event\":\"call_started\",\"agent\":\"" + agent.requireProviderAgent()
                + "\",\"call\":\"unreadable\",\"at\":\"never\"}";
        deliveries.deliver(workspace.sign(body.getBytes(StandardCharsets.UTF_8), Instant.now()));
        deliveries.awaitInboxEmpty(tenant);
        UUID event = events.list(admin, Optional.empty(), 1).items().get(0).id();
        TestTenants.await(() -> {
            hurry(event);
            return events.get(admin, event).state() == WebhookEvent.State.DEAD;
        });
        assertThat(events.get(admin, event).attempts()).isEqualTo(JobWorker.MAX_ATTEMPTS);
        assertThat(events.get(admin, event).lastError()).isPresent();
        TestTenants.await(() -> jobs(event).isEmpty());

        replayWebhookEvent.replay(admin, event);
        TestTenants.await(() -> events.get(admin, event).attempts() > JobWorker.MAX_ATTEMPTS);
        sql.change(tenant.asSystem(), "UPDATE webhook_event SET body = ? WHERE id = ?", readable(), event);
        TestTenants.await(() -> {
            hurry(event);
            return events.get(admin, event).state() == WebhookEvent.State.APPLIED;
        });
    }

    // As if what hindered it were mended.
    private byte[] readable() {
        return workspace.hangUp(ring(), Instant.now()).body();
    }

    // Not while a worker has it: a lease is longer than these waits between tries.
    private void hurry(UUID event) {
        unscoped(
                "UPDATE platform.job SET run_at = now() WHERE reference = ? AND last_error IS NOT NULL"
                        + " AND run_at < now() + interval '110 seconds'",
                event);
    }

    private List<String> jobs(UUID event) {
        return sql.unscoped(
                connection -> Sql.list(connection, "SELECT id FROM platform.job WHERE reference = ?", event));
    }

    private void unscoped(String statement, Object... values) {
        sql.unscoped(connection -> Sql.change(connection, statement, values));
    }

    @Test
    void a_customer_without_the_agent_finds_no_such_call() {
        ProviderCallId ringing = ring();
        deliveries.deliver(workspace.hangUp(ringing, Instant.now()));
        deliveries.awaitApplied(tenant);
        CallId id = deliveries.call(admin, ringing).id();
        TenantContext other = tenants.person(tenant, Role.CUSTOMER, "ben");
        assertThat(calls.get(customer, id).id()).isEqualTo(id);
        assertThat(calls.list(other, CallFilter.newest(10)).items()).isEmpty();
        assertThatThrownBy(() -> calls.get(other, id))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.NOT_FOUND));
    }

    private ProviderCallId ring() {
        return workspace.ring(agent.requireProviderAgent(), CALLER, new E164("+14155550001"), Instant.now());
    }
}
