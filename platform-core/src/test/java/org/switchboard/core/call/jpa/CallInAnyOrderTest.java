package org.switchboard.core.call.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.call.TalkRibbon;
import org.switchboard.core.call.facts.CallFacts;
import org.switchboard.core.call.facts.CallRecord;
import org.switchboard.core.call.facts.CallState;
import org.switchboard.core.lead.LeadId;
import org.switchboard.core.lead.LeadMapping;
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

/** One call, told by all kinds of events and by polls, in any order and often: the rows are the same, byte by byte. */
class CallInAnyOrderTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Currency USD = Currency.getInstance("USD");
    private static final UUID ID = UUID.randomUUID();
    private static final AgentId AGENT = new AgentId(UUID.randomUUID());

    private static final CallFacts STARTED = told(call(CallStatus.ONGOING, "{\"s\":1}"), 0, null);
    private static final CallFacts ENDED = told(ended("{\"s\":1,\"e\":2}", 84_300), 60, null);
    private static final CallFacts ANALYZED = told(analysed("{\"s\":1,\"e\":2,\"a\":3}", "Zoë"), 70, null);
    private static final List<CallFacts> LIFECYCLE = List.of(STARTED, ENDED, ANALYZED);

    private static final List<CallFacts> ALL = List.of(
            STARTED,
            ENDED,
            ANALYZED,
            told(call(CallStatus.ONGOING, "{\"s\":1,\"t\":1}").transcript(talk(1)), 20, null),
            told(call(CallStatus.ONGOING, "{\"s\":1}"), 30, "+14155550199"),
            told(call(CallStatus.ONGOING, "{\"s\":1}"), 40, "+14155550199"),
            told(call(CallStatus.ONGOING, "{\"s\":1}"), 41, "+14155550198"),
            told(call(CallStatus.ONGOING, "{\"s\":1}"), 59, null),
            // Analysed and billed again; the name isn't what it was.
            told(analysed("{\"s\":1,\"e\":2,\"a\":4}", "Zoe Martín").cost(cost(70_000)), 600, null),
            // Polls: one of the list, which leaves transcripts out, and one of the call as it was before that.
            CallFacts.of(analysed("{\"s\":1}", "Zoë").transcript(List.of()).build(), at(300), Optional.empty()),
            CallFacts.of(analysed("{\"s\":1,\"e\":2,\"a\":3}", "Zoë").build(), at(301), Optional.empty()),
            CallFacts.requested("+14155550100", "+14155550123"));

    @Example
    void every_order_of_the_lifecycle_with_repeats_gives_the_same_rows() {
        String first = rows(LIFECYCLE);
        List<List<CallFacts>> orders = sequences(5);
        assertThat(orders).hasSize(6 + 36 + 150);
        assertThat(orders).allSatisfy(order -> assertThat(rows(order)).isEqualTo(first));
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void any_order_of_all_that_is_told_with_repeats_gives_the_same_rows(@ForAll("orders") List<CallFacts> order) {
        assertThat(rows(order)).isEqualTo(rows(ALL));
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void batches_give_what_single_reports_give(@ForAll("orders") List<CallFacts> order) {
        int middle = order.size() / 2;
        CallRecord batches =
                CallRecord.join(record(order.subList(0, middle)), record(order.subList(middle, order.size())));
        assertThat(rows(batches)).isEqualTo(rows(ALL));
    }

    @Provide
    Arbitrary<List<CallFacts>> orders() {
        return Arbitraries.of(ALL).list().ofMaxSize(12).flatMap(repeats -> {
            List<CallFacts> all = new ArrayList<>(ALL);
            all.addAll(repeats);
            return Arbitraries.shuffle(all);
        });
    }

    @Example
    void the_end_without_a_beginning_is_a_call() {
        assertThat(record(List.of(ENDED)).facts().state()).isEqualTo(CallState.ENDED);
        assertThat(record(List.of(ENDED)).usage()).hasSize(2);
    }

    @Example
    void the_newest_analysis_and_costs_count_and_older_ones_are_kept() {
        CallRecord all = record(ALL);
        assertThat(all.analyses()).hasSize(2);
        assertThat(all.facts().analysis().orElseThrow().fields().text()).contains("Zoe Martín");
        assertThat(all.facts().cost().orElseThrow().total().micros())
                .as("dearer before, and told once more by a poll of before")
                .isEqualTo(70_000);
        assertThat(all.usage().stream().map(entry -> entry.revision()).distinct())
                .hasSize(2);
    }

    private static CallRecord record(List<CallFacts> order) {
        return order.stream().map(CallRecord::of).reduce(CallRecord::join).orElseThrow();
    }

    private static String rows(List<CallFacts> order) {
        return rows(record(order));
    }

    private static String rows(CallRecord known) {
        CallFacts facts = known.facts();
        CallEntity row = new CallEntity();
        CallMapping.write(row, facts, TalkRibbon.of(facts.transcript(), facts.duration()));
        List<Object> all = new ArrayList<>(columns(row).entrySet());
        known.analyses()
                .forEach((revision, told) -> all.add(revision
                        + told.toldAt()
                        + told.analysis().summary()
                        + told.analysis().fields().text()));
        all.addAll(known.usage());
        facts.analysis()
                .flatMap(analysis -> LeadMapping.USUAL.read(analysis, facts.to(), facts.from()))
                .ifPresent(lead -> all.addAll(List.of(
                        LeadId.of(AGENT, lead.phone(), ID),
                        lead.phone().orElseThrow().value(),
                        lead.name())));
        return all.toString();
    }

    private static Map<String, Object> columns(CallEntity row) {
        Map<String, Object> columns = new TreeMap<>();
        for (Field field : CallEntity.class.getDeclaredFields()) {
            try {
                columns.put(field.getName(), String.valueOf(field.get(row)));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        return columns;
    }

    /** All sequences up to a length in which each of the lifecycle occurs. */
    private static List<List<CallFacts>> sequences(int longest) {
        List<List<CallFacts>> found = new ArrayList<>();
        List<List<CallFacts>> open = List.of(List.of());
        for (int length = 1; length <= longest; length++) {
            List<List<CallFacts>> longer = new ArrayList<>();
            for (List<CallFacts> one : open) {
                for (CallFacts next : LIFECYCLE) {
                    List<CallFacts> more = new ArrayList<>(one);
                    more.add(next);
                    longer.add(more);
                }
            }
            longer.stream().filter(one -> new HashSet<>(one).size() == 3).forEach(found::add);
            open = longer;
        }
        return found;
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

    private static CallSnapshotBuilder ended(String raw, long micros) {
        return call(CallStatus.ENDED, raw)
                .endedAt(NOON.plusSeconds(60))
                .duration(Duration.ofMillis(59_700))
                .disconnectionReason("user_hangup")
                .transcript(talk(2))
                .recording(URI.create("https://recordings.example/1.wav"))
                .cost(cost(micros));
    }

    private static CallSnapshotBuilder analysed(String raw, String name) {
        return ended(raw, 84_300)
                .analysis(new CallAnalysis(
                        "Booked a table.",
                        Sentiment.POSITIVE,
                        Optional.of(true),
                        Optional.of(false),
                        new Json("{\"name\":\"" + name + "\",\"phone\":\"(415) 555-0177\"}")));
    }

    private static CallCost cost(long micros) {
        return new CallCost(
                new Money(micros, USD),
                List.of(new CallCost.Item("voice", new Money(micros, USD))),
                Optional.of(Duration.ofSeconds(60)));
    }

    private static List<Utterance> talk(int turns) {
        return List.of(
                        Utterance.spoken(Utterance.Kind.AGENT, "Hello", Optional.empty(), Optional.empty()),
                        Utterance.spoken(Utterance.Kind.USER, "Hi", Optional.empty(), Optional.empty()))
                .subList(0, turns);
    }

    private static Optional<Instant> at(long second) {
        return Optional.of(NOON.plusSeconds(second));
    }

    private static CallFacts told(CallSnapshotBuilder call, long second, String transferredTo) {
        return CallFacts.of(call.build(), at(second), Optional.ofNullable(transferredTo));
    }
}
