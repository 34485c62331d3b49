package org.switchboard.core.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.agent.CreateAgent;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.core.call.CallOutcome;
import org.switchboard.core.call.facts.CallState;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.Sql;
import org.switchboard.core.it.TestAgents;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.spi.voice.Direction;
import org.switchboard.spi.voice.E164;
import org.switchboard.spi.voice.Sentiment;

/** Sums of the database against sums of the same calls in memory. */
@ArquillianTest
class AnalyseCallsIT {
    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant TO = FROM.plus(Duration.ofDays(30));
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<String> NUMBERS = List.of("+14155550101", "+14155550102");

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
    FindAgents findAgents;

    @Inject
    Sql sql;

    @Inject
    AnalyseCalls analyse;

    @Inject
    OverviewCalls overviewCalls;

    private final Random random = new Random(7);
    private final List<Told> told = new ArrayList<>();
    private Tenant tenant;
    private TenantContext admin;
    private TenantContext customer;
    private AgentId assigned;
    private AgentId other;

    /** A call as it was entered. */
    private record Told(
            AgentId agent,
            CallState state,
            Direction direction,
            String number,
            Instant at,
            long millis,
            Sentiment sentiment,
            Boolean successful,
            boolean voicemail,
            long micros,
            String currency) {}

    @BeforeEach
    void some_hundred_calls() {
        tenant = tenants.ready("analytics");
        admin = tenants.person(tenant, Role.TENANT_ADMIN, "boss");
        customer = tenants.person(tenant, Role.CUSTOMER, "ana");
        agents.assigned(admin, customer, "analytics-key");
        assigned = named("Anna").orElseThrow();
        other = named("Otto")
                .orElseGet(() -> createAgent
                        .create(
                                admin,
                                new CreateAgent.Request(
                                        "Otto", null, "fake-anna", null, null, "Hello, how can I help?"))
                        .id());
        sql.change(tenant.asSystem(), "DELETE FROM call");
        for (int i = 0; i < 300; i++) {
            told.add(someCall());
        }
        told.forEach(this::enter);
    }

    private Optional<AgentId> named(String name) {
        return findAgents.list(admin).stream()
                .filter(agent -> agent.name().equals(name))
                .map(Agent::id)
                .findFirst();
    }

    private Told someCall() {
        CallState state = any(List.of(CallState.values()));
        return new Told(
                random.nextInt(3) == 0 ? other : assigned,
                state,
                random.nextBoolean() ? Direction.INBOUND : Direction.OUTBOUND,
                any(NUMBERS),
                FROM.minus(Duration.ofDays(2)).plusSeconds(random.nextInt(34 * 86_400)),
                state.isLive() ? 0 : random.nextInt(200_000),
                random.nextInt(4) == 0 ? null : any(List.of(Sentiment.values())),
                random.nextInt(3) == 0 ? null : random.nextBoolean(),
                random.nextInt(5) == 0,
                random.nextInt(100_000),
                random.nextInt(4) == 0 ? "EUR" : "USD");
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private void enter(Told call) {
        boolean inbound = call.direction() == Direction.INBOUND;
        sql.change(
                tenant.asSystem(),
                "INSERT INTO call (id, agent_id, status, direction, from_number, to_number, started_at, duration_ms, sentiment,"
                        + " successful, voicemail, cost_micros, cost_currency, created_at, updated_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now(), now())",
                UUID.randomUUID(),
                call.agent().value(),
                call.state().name(),
                call.direction().name(),
                inbound ? "+14155550199" : call.number(),
                inbound ? call.number() : "+14155550199",
                call.at().atOffset(ZoneOffset.UTC),
                call.state().isLive() ? null : call.millis(),
                call.sentiment() == null ? null : call.sentiment().name(),
                call.successful(),
                call.voicemail(),
                call.micros(),
                call.currency());
    }

    @Test
    void sums_are_those_of_the_calls() {
        CallSlice all = CallSlice.of(FROM, TO);
        same(analyse.summary(admin, all), within(call -> true));
        same(analyse.summary(customer, all), within(call -> call.agent().equals(assigned)));
        same(
                analyse.summary(
                        admin,
                        new CallSlice(
                                FROM,
                                TO,
                                Optional.of(other),
                                Optional.of(new E164(NUMBERS.get(0))),
                                Optional.of(Direction.OUTBOUND),
                                Optional.of(CallState.ENDED),
                                Optional.of(Sentiment.POSITIVE))),
                within(call -> call.agent().equals(other)
                        && call.number().equals(NUMBERS.get(0))
                        && call.direction() == Direction.OUTBOUND
                        && call.state() == CallState.ENDED
                        && call.sentiment() == Sentiment.POSITIVE));
        same(
                analyse.summary(admin, CallSlice.of(FROM.minus(Duration.ofDays(99)), FROM.minus(Duration.ofDays(9)))),
                List.of());
    }

    @Test
    void groups_are_those_of_the_calls() {
        CallSlice all = CallSlice.of(FROM, TO);
        groups(analyse.breakdown(admin, all, Dimension.NUMBER), Told::number);
        groups(
                analyse.breakdown(admin, all, Dimension.DIRECTION),
                call -> call.direction().name());
        groups(
                analyse.breakdown(admin, all, Dimension.STATUS),
                call -> call.state().name());
        groups(
                analyse.breakdown(admin, all, Dimension.SENTIMENT),
                call -> call.sentiment() == null ? null : call.sentiment().name());
        List<AnalyseCalls.Group> byAgent = analyse.breakdown(admin, all, Dimension.AGENT);
        groups(byAgent, call -> call.agent().value().toString());
        assertThat(byAgent)
                .extracting(AnalyseCalls.Group::label)
                .containsExactly(Optional.of("Anna"), Optional.of("Otto"));
        assertThat(analyse.breakdown(customer, all, Dimension.AGENT))
                .extracting(AnalyseCalls.Group::label)
                .containsExactly(Optional.of("Anna"));
    }

    private void groups(List<AnalyseCalls.Group> found, Function<Told, String> key) {
        Map<Optional<String>, List<Told>> expected = within(call -> true).stream()
                .collect(Collectors.groupingBy(call -> Optional.ofNullable(key.apply(call))));
        assertThat(found).hasSameSizeAs(expected.keySet());
        assertThat(found).extracting(group -> -group.counts().calls()).isSorted();
        found.forEach(group -> same(group.counts(), expected.get(group.key())));
    }

    @Test
    void steps_are_those_of_the_calendar() {
        CallSlice all = CallSlice.of(FROM, TO);
        for (Interval interval : Interval.values()) {
            List<AnalyseCalls.Step> steps = analyse.series(admin, all, interval, BERLIN);
            assertThat(steps).extracting(AnalyseCalls.Step::begin).isSorted();
            same(CallCounts.sum(steps.stream().map(AnalyseCalls.Step::counts).toList()), within(call -> true));
            for (int i = 0; i < steps.size(); i++) {
                Instant begin = steps.get(i).begin();
                Instant end = i + 1 < steps.size() ? steps.get(i + 1).begin() : TO;
                same(
                        steps.get(i).counts(),
                        within(call -> !call.at().isBefore(begin) && call.at().isBefore(end)));
            }
        }
        assertThat(analyse.series(admin, all, Interval.WEEK, BERLIN).get(0).begin())
                .as("the Monday before")
                .isEqualTo("2026-02-22T23:00:00Z");
        CallSlice longDay = CallSlice.of(Instant.parse("2026-10-24T22:00:00Z"), Instant.parse("2026-10-25T23:00:00Z"));
        assertThat(analyse.series(admin, longDay, Interval.DAY, BERLIN)).hasSize(1);
        assertThat(analyse.series(admin, longDay, Interval.HOUR, BERLIN)).hasSize(25);
    }

    @Test
    void every_call_has_one_outcome() {
        CallSlice all = CallSlice.of(FROM, TO);
        for (AnalyseCalls.Step step : analyse.series(admin, all, Interval.DAY, BERLIN)) {
            assertThat(step.counts().of(CallOutcome.values()))
                    .isEqualTo(step.counts().calls());
        }
        CallCounts counts = analyse.summary(admin, all);
        assertThat(counts.of(CallOutcome.SUCCESSFUL))
                .isEqualTo(count(
                        within(call -> true),
                        call -> call.state() == CallState.ENDED
                                && !call.voicemail()
                                && Boolean.TRUE.equals(call.successful())));
        assertThat(analyse.summary(customer, all).of(CallOutcome.values()))
                .isEqualTo(within(call -> call.agent().equals(assigned)).size());
    }

    @Test
    void a_time_beside_an_earlier_one_is_what_both_are_by_themselves() {
        Instant middle = FROM.plus(Duration.ofDays(12)).plusSeconds(7_000);
        latency(assigned, FROM.plus(Duration.ofDays(1)), 10, 100, 200, 300, 400);
        latency(other, middle.minusSeconds(1), 10, 500, 500, 500, 500);
        latency(other, middle, 30, 1000, 2000, 3000, 4000);
        CallSlice before = CallSlice.of(FROM, FROM.plus(Duration.ofDays(9)));
        CallSlice slice = CallSlice.of(middle, TO);
        for (TenantContext who : List.of(admin, customer)) {
            for (Interval interval : Interval.values()) {
                assertThat(overviewCalls.of(who, slice, before, interval, BERLIN, "e2e"))
                        .isEqualTo(new OverviewCalls.Overview(
                                analyse.series(who, slice, interval, BERLIN),
                                analyse.latencies(who, slice),
                                analyse.summary(who, before),
                                analyse.latencies(who, before).stream().findFirst()));
            }
        }
        assertThat(overviewCalls
                        .of(admin, slice, before, Interval.DAY, BERLIN, "llm")
                        .latencyBefore())
                .isEmpty();
    }

    @Test
    void what_is_too_long_is_refused() {
        assertThatThrownBy(() -> CallSlice.of(FROM, FROM)).satisfies(e -> field(e, "to"));
        assertThatThrownBy(() -> CallSlice.of(FROM, FROM.plus(Duration.ofDays(401))))
                .satisfies(e -> field(e, "from"));
        CallSlice fortyTwoDays = CallSlice.of(FROM, FROM.plus(Duration.ofDays(42)));
        assertThatThrownBy(() -> analyse.series(admin, fortyTwoDays, Interval.HOUR, BERLIN))
                .satisfies(e -> field(e, "interval"));
    }

    @Test
    void of_all_answers_so_many_took_at_most_so_long() {
        sql.change(tenant.asSystem(), "DELETE FROM call");
        Instant begin = FROM.plusSeconds(60);
        latency(assigned, begin, 10, 100, 200, 300, 400);
        latency(assigned, begin, 30, 1000, 1200, 1300, 1400);
        latency(other, begin, 60, 2000, 2000, 2000, 2000);
        assertThat(analyse.latencies(customer, CallSlice.of(FROM, TO)))
                .containsExactly(new LatencyPercentiles("e2e", 1000, 1200, 1300, 1400, 40, 2));
        assertThat(analyse.latencies(admin, CallSlice.of(FROM, TO)))
                .containsExactly(new LatencyPercentiles("e2e", 2000, 2000, 2000, 2000, 100, 3));
    }

    private void latency(AgentId agent, Instant begin, int samples, int p50, int p90, int p95, int p99) {
        sql.change(
                tenant.asSystem(),
                "INSERT INTO call (id, agent_id, status, started_at, latency, created_at, updated_at)"
                        + " VALUES (?, ?, 'ENDED', ?, ?::json, now(), now())",
                UUID.randomUUID(),
                agent.value(),
                begin.atOffset(ZoneOffset.UTC),
                "[{\"component\": \"e2e\", \"p50Millis\": %d, \"p90Millis\": %d, \"p95Millis\": %d, \"p99Millis\": %d, \"samples\": %d}]"
                        .formatted(p50, p90, p95, p99, samples));
    }

    private List<Told> within(Predicate<Told> wanted) {
        return told.stream()
                .filter(call -> !call.at().isBefore(FROM) && call.at().isBefore(TO))
                .filter(wanted)
                .toList();
    }

    private static void same(CallCounts counts, List<Told> calls) {
        assertThat(counts.calls()).isEqualTo(calls.size());
        assertThat(counts.connected())
                .isEqualTo(count(calls, call -> call.state() == CallState.ENDED || call.state() == CallState.ONGOING));
        assertThat(counts.live()).isEqualTo(count(calls, call -> call.state().isLive()));
        assertThat(counts.failed())
                .isEqualTo(count(calls, call -> call.state() == CallState.REFUSED || call.state() == CallState.ERROR));
        assertThat(counts.talked())
                .isEqualTo(
                        Duration.ofMillis(calls.stream().mapToLong(Told::millis).sum()));
        assertThat(counts.judged()).isEqualTo(count(calls, call -> call.successful() != null));
        assertThat(counts.successful()).isEqualTo(count(calls, call -> Boolean.TRUE.equals(call.successful())));
        assertThat(counts.voicemails()).isEqualTo(count(calls, Told::voicemail));
        assertThat(counts.directions())
                .isEqualTo(calls.stream().collect(Collectors.groupingBy(Told::direction, Collectors.counting())));
        assertThat(counts.sentiments())
                .isEqualTo(calls.stream()
                        .filter(call -> call.sentiment() != null)
                        .collect(Collectors.groupingBy(Told::sentiment, Collectors.counting())));
        assertThat(counts.costs().stream()
                        .collect(Collectors.toMap(cost -> cost.currency().getCurrencyCode(), cost -> cost.micros())))
                .isEqualTo(calls.stream()
                        .collect(Collectors.groupingBy(Told::currency, Collectors.summingLong(Told::micros))));
    }

    private static long count(List<Told> calls, Predicate<Told> wanted) {
        return calls.stream().filter(wanted).count();
    }

    private static void field(Throwable failure, String field) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.field()).contains(field));
    }
}
