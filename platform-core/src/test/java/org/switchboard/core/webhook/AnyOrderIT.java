package org.switchboard.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.call.CallReport;
import org.switchboard.core.call.Calls;
import org.switchboard.core.call.facts.CallFacts;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.Sql;
import org.switchboard.core.it.TestAgents;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.VoiceEvent.CallReported;
import org.switchboard.spi.voice.kit.FakeVoiceProvider;
import org.switchboard.spi.voice.kit.FakeWorkspace;
import org.switchboard.spi.voice.kit.SignedDelivery;

/** All kinds of events and polls, on the way that they really take, in many orders: the same rows of call, analysis, usage and lead. */
@ArquillianTest
class AnyOrderIT {
    private static final String KEY = "any-order-key";
    private static final int ORDERS = 24;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Deployment
    static WebArchive deployment() {
        return CoreDeployment.usual();
    }

    @Inject
    TestTenants tenants;

    @Inject
    TestAgents agents;

    @Inject
    Sql sql;

    @Inject
    TenantScope scope;

    @Inject
    ReceiveWebhook receiveWebhook;

    @Inject
    Calls calls;

    @Inject
    ProviderRegistry providers;

    // Within what a signature's time may differ.
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60);
    private FakeWorkspace workspace;
    private Tenant tenant;
    private TenantContext system;
    private Agent agent;

    private record Told(boolean poll, String event, int second, Map<String, String> facts) {}

    @BeforeEach
    void a_tenant_with_an_agent() {
        workspace = ((FakeVoiceProvider) providers.find(new ProviderId("fake")).orElseThrow()).workspace(KEY);
        tenant = tenants.ready("any-order");
        system = tenant.asSystem();
        agent = agents.assigned(
                tenants.person(tenant, Role.TENANT_ADMIN, "boss"), tenants.person(tenant, Role.CUSTOMER, "ana"), KEY);
    }

    @Test
    void every_order_gives_the_same_rows() {
        List<String> first = null;
        for (int seed = 0; seed < ORDERS; seed++) {
            Random random = new Random(seed);
            List<Told> order = new ArrayList<>(all());
            for (int repeat = 0; repeat < 4; repeat++) {
                order.add(all().get(random.nextInt(all().size())));
            }
            if (seed > 0) {
                Collections.shuffle(order, random);
            }
            String call = "call_" + seed + "_" + UUID.randomUUID();
            order.forEach(told -> tell(call, told, random));
            awaitApplied();
            List<String> rows = rows(call);
            first = first == null ? rows : first;
            assertThat(rows).as("order %s", seed).isEqualTo(first);
        }
        assertThat(first)
                .as("a call, two analyses, three words about usage, a lead")
                .hasSize(1 + 2 + 5 + 1);
        assertThat(sql.count(system, "SELECT count(*) FROM lead")).isOne();
    }

    /** Of some events the worker hasn't yet heard when the next comes, of others it has: both ways to meet. */
    private void tell(String call, Told told, Random random) {
        SignedDelivery delivery = delivery(call, told);
        if (told.poll()) {
            awaitApplied();
            CallReported report = (CallReported)
                    providers.get("fake").webhooks().orElseThrow().parse(delivery.body());
            CallFacts facts = CallFacts.of(report.call(), report.at(), Optional.empty());
            scope.run(
                    system,
                    () -> calls.join(
                            List.of(new CallReport(agent.id(), report.call().id(), Optional.empty(), facts))));
            return;
        }
        receiveWebhook
                .receive("fake", Optional.empty(), delivery.body(), delivery.headers(), "192.0.2.1")
                .toCompletableFuture()
                .join();
        if (random.nextInt(4) == 0) {
            awaitApplied();
        }
    }

    private List<Told> all() {
        Map<String, String> talks = Map.of("status", "ONGOING", "started_at", start.toString());
        Map<String, String> ended = with(
                talks,
                Map.of(
                        "status", "ENDED",
                        "ended_at", start.plusSeconds(30).toString(),
                        "reason", "user_hangup",
                        "agent_says", "Hello",
                        "user_says", "Hi",
                        "cost_micros", "84300",
                        "billed_seconds", "30"));
        Map<String, String> analysed =
                with(ended, Map.of("summary", "Booked.", "fields", "{\"name\":\"Zoë\",\"phone\":\"(415) 555-0177\"}"));
        Map<String, String> again = with(
                analysed,
                Map.of(
                        "summary",
                        "Moved.",
                        "cost_micros",
                        "70000",
                        "fields",
                        "{\"name\":\"Zoë M.\",\"phone\":\"415 555 0177\"}"));
        Map<String, String> lost = new TreeMap<>(ended);
        lost.keySet().removeAll(List.of("cost_micros", "billed_seconds"));
        return List.of(
                new Told(false, "call_started", 0, talks),
                new Told(false, "call_ended", 30, ended),
                new Told(false, "call_analyzed", 35, analysed),
                new Told(false, "transcript_updated", 10, talks),
                new Told(false, "transfer_started", 11, with(talks, Map.of("destination", "+14155550199"))),
                new Told(false, "transfer_bridged", 12, with(talks, Map.of("destination", "+14155550199"))),
                new Told(false, "transfer_cancelled", 13, talks),
                new Told(false, "transfer_ended", 14, talks),
                new Told(false, "call_analyzed", 50, again),
                new Told(true, "call_ended", 31, lost),
                new Told(true, "call_analyzed", 40, analysed));
    }

    private static Map<String, String> with(Map<String, String> before, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(before);
        all.putAll(more);
        return all;
    }

    private SignedDelivery delivery(String call, Told told) {
        Map<String, String> body = new TreeMap<>(told.facts());
        body.putAll(Map.of(
                "event",
                told.event(),
                "at",
                start.plusSeconds(told.second()).toString(),
                "call",
                call,
                "agent",
                agent.requireProviderAgent().value(),
                "direction",
                "inbound",
                "from",
                "+14155550123",
                "to",
                "+14155550001"));
        try {
            return workspace.sign(JSON.writeValueAsBytes(body), Instant.now());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitApplied() {
        TestTenants.await(() -> sql.count(
                        system,
                        "SELECT (SELECT count(*) FROM platform.webhook_inbox)"
                                + " + (SELECT count(*) FROM webhook_event WHERE state NOT IN ('APPLIED', 'IGNORED'))")
                == 0);
    }

    /** All rows of a call but their ids and the times of our bookkeeping. */
    private List<String> rows(String call) {
        String rows = """
                SELECT replace((to_jsonb(r) - '{id,call_id,created_at,updated_at,changed}'::text[])::text, '%s', 'call')
                  FROM %s r WHERE %s ORDER BY 1""";
        List<String> all = new ArrayList<>();
        all.addAll(sql.list(system, rows.formatted(call, "call", "provider_call_id = '" + call + "'")));
        String mine = "(SELECT id FROM call WHERE provider_call_id = '" + call + "')";
        all.addAll(sql.list(system, rows.formatted(call, "call_analysis", "call_id = " + mine)));
        all.addAll(sql.list(system, rows.formatted(call, "usage_entry", "call_id = " + mine)));
        all.addAll(sql.list(
                system, rows.formatted(call, "lead", "id = (SELECT lead_id FROM call WHERE id = " + mine + ")")));
        return all;
    }
}
