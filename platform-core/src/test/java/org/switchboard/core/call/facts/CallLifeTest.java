package org.switchboard.core.call.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.switchboard.spi.voice.CallAnalysis;
import org.switchboard.spi.voice.CallCost;
import org.switchboard.spi.voice.CallSnapshot;
import org.switchboard.spi.voice.CallSnapshotBuilder;
import org.switchboard.spi.voice.CallStatus;
import org.switchboard.spi.voice.Direction;
import org.switchboard.spi.voice.Json;
import org.switchboard.spi.voice.Money;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.Sentiment;
import org.switchboard.spi.voice.Utterance;

/** One call as its events tell it, in every order. */
class CallLifeTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Currency USD = Currency.getInstance("USD");

    private static final CallFacts REQUESTED = CallFacts.requested("+14155550100", "+14155550123");
    private static final CallFacts STARTED = facts(call(CallStatus.ONGOING, "{\"s\":1}"), 0, null);
    private static final CallFacts ENDED = facts(ended(call(CallStatus.ENDED, "{\"s\":1,\"e\":2}")), 60, null);
    private static final CallFacts ANALYZED = facts(
            ended(call(CallStatus.ENDED, "{\"s\":1,\"e\":2,\"a\":3}"))
                    .analysis(new CallAnalysis(
                            "Booked a table.",
                            Sentiment.POSITIVE,
                            Optional.of(true),
                            Optional.of(false),
                            new Json("{\"guests\":4}"))),
            70,
            null);
    private static final CallFacts TRANSFERRED = facts(call(CallStatus.ONGOING, "{\"t\":1}"), 30, "+14155550199");
    private static final CallFacts WHOLE = FactJoin.join(FactJoin.join(STARTED, ENDED), ANALYZED);

    static List<List<CallFacts>> orders() {
        return permutations(List.of(STARTED, ENDED, ANALYZED));
    }

    static List<List<CallFacts>> longOrders() {
        return permutations(List.of(REQUESTED, STARTED, TRANSFERRED, ENDED, ANALYZED));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void every_order_with_repeats_gives_the_same_call(List<CallFacts> order) {
        for (CallFacts repeated : order) {
            CallFacts told = repeated;
            for (CallFacts one : order) {
                told = FactJoin.join(FactJoin.join(told, one), repeated);
            }
            assertThat(told).isEqualTo(WHOLE);
        }
    }

    @ParameterizedTest
    @MethodSource("longOrders")
    void a_requested_and_transferred_call_is_the_same_too(List<CallFacts> order) {
        CallFacts told = order.stream().reduce(FactJoin::join).orElseThrow();
        assertThat(told.transferredTo()).contains("+14155550199");
        assertThat(told.state()).isEqualTo(CallState.ENDED);
        assertThat(told.analysis()).isEqualTo(WHOLE.analysis());
        assertThat(told.raw()).isEqualTo(WHOLE.raw());
    }

    @Test
    void the_whole_call_is_what_the_events_told_together() {
        assertThat(WHOLE.state()).isEqualTo(CallState.ENDED);
        assertThat(WHOLE.startedAt()).contains(NOON);
        assertThat(WHOLE.endedAt()).contains(NOON.plusSeconds(60));
        assertThat(WHOLE.duration()).contains(Duration.ofSeconds(60));
        assertThat(WHOLE.transcript()).hasSize(2);
        assertThat(WHOLE.cost()).map(cost -> cost.total().micros()).contains(84_300L);
        assertThat(WHOLE.analysis()).map(CallAnalysis::summary).contains("Booked a table.");
        assertThat(WHOLE.analyzedAt()).contains(NOON.plusSeconds(70));
        assertThat(WHOLE.raw().text()).contains("\"a\":3");
    }

    @Test
    void a_late_started_never_moves_a_call_back() {
        assertThat(FactJoin.join(ENDED, STARTED).state()).isEqualTo(CallState.ENDED);
        CallFacts notConnected = facts(call(CallStatus.NOT_CONNECTED, "{}"), 5, null);
        assertThat(FactJoin.join(notConnected, STARTED).state()).isEqualTo(CallState.NOT_CONNECTED);
    }

    @Test
    void a_newer_analysis_replaces_an_older_one_whenever_it_comes() {
        CallFacts later = facts(
                call(CallStatus.ENDED, "{}")
                        .analysis(new CallAnalysis(
                                "Asked again.",
                                Sentiment.NEUTRAL,
                                Optional.empty(),
                                Optional.empty(),
                                Json.EMPTY_OBJECT)),
                90,
                null);
        assertThat(FactJoin.join(ANALYZED, later).analysis()).isEqualTo(later.analysis());
        assertThat(FactJoin.join(later, ANALYZED).analysis()).isEqualTo(later.analysis());
    }

    @Test
    void the_spelling_of_stored_json_does_not_make_it_fuller() {
        // As jsonb gives it back: other spaces, another order of members, numbers without exponent.
        Json stored = new Json("{\"cost\": 1000, \"words\": [1, 2, 3, 4, 5, 6, 7, 8, 9]}");
        CallFacts told = facts(call(CallStatus.ENDED, "{\"words\":[1,2,3,4,5,6,7,8,9],\"cost\":1e3}"), 60, null);
        CallFacts kept = facts(call(CallStatus.ENDED, stored.text()), 60, null);
        CallFacts fuller =
                facts(call(CallStatus.ENDED, "{\"words\":[1,2,3,4,5,6,7,8,9],\"cost\":1e3,\"a\":1}"), 70, null);
        assertThat(FactJoin.join(told, fuller).raw()).isEqualTo(fuller.raw());
        assertThat(FactJoin.join(kept, fuller).raw()).isEqualTo(fuller.raw());
    }

    @Test
    void signs_in_what_was_said_make_no_ties() {
        CallFacts one = said(new Utterance(
                Utterance.Kind.TOOL_CALL, "", "a|", "b", Optional.empty(), Optional.empty(), Optional.empty()));
        CallFacts other = said(new Utterance(
                Utterance.Kind.TOOL_CALL, "", "a", "|b", Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(FactJoin.join(one, other)).isEqualTo(FactJoin.join(other, one));
    }

    private static CallFacts said(Utterance one) {
        return facts(call(CallStatus.ENDED, "{}").transcript(List.of(one)), 0, null);
    }

    @Test
    void facts_show_nothing_but_the_state() {
        assertThat(WHOLE).hasToString("CallFacts[ENDED]");
    }

    private static CallSnapshotBuilder call(CallStatus status, String raw) {
        return CallSnapshot.builder(new ProviderCallId("call_1"), new ProviderAgentId("agent_1"))
                .status(status)
                .direction(Direction.OUTBOUND)
                .from("+14155550100")
                .to("+14155550123")
                .startedAt(NOON)
                .raw(new Json(raw));
    }

    private static CallSnapshotBuilder ended(CallSnapshotBuilder call) {
        return call.endedAt(NOON.plusSeconds(60))
                .duration(Duration.ofSeconds(60))
                .disconnectionReason("user_hangup")
                .transcript(List.of(
                        Utterance.spoken(Utterance.Kind.AGENT, "Hello", Optional.empty(), Optional.empty()),
                        Utterance.spoken(Utterance.Kind.USER, "Hi", Optional.empty(), Optional.empty())))
                .recording(URI.create("https://recordings.example/1.wav"))
                .cost(new CallCost(new Money(84_300, USD), List.of()));
    }

    private static CallFacts facts(CallSnapshotBuilder call, long second, String transferredTo) {
        return CallFacts.of(call.build(), Optional.of(NOON.plusSeconds(second)), Optional.ofNullable(transferredTo));
    }

    private static List<List<CallFacts>> permutations(List<CallFacts> all) {
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        List<List<CallFacts>> found = new ArrayList<>();
        for (CallFacts first : all) {
            List<CallFacts> others = new ArrayList<>(all);
            others.remove(first);
            for (List<CallFacts> rest : permutations(others)) {
                List<CallFacts> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                found.add(order);
            }
        }
        return found;
    }
}
