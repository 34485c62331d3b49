package org.switchboard.core.call.facts;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.switchboard.spi.voice.CallAnalysis;
import org.switchboard.spi.voice.CallCost;
import org.switchboard.spi.voice.Direction;
import org.switchboard.spi.voice.Json;
import org.switchboard.spi.voice.Latency;
import org.switchboard.spi.voice.Money;
import org.switchboard.spi.voice.Sentiment;
import org.switchboard.spi.voice.Utterance;

/** Random facts from small ranges, so that ties and near ties are common. */
final class AnyFacts {
    private static final Arbitrary<String> WORDS =
            Arbitraries.strings().withChars("ab|\n:,").ofMaxLength(3);
    private static final Arbitrary<Instant> TIMES =
            Arbitraries.longs().between(0, 3).map(Instant::ofEpochSecond);
    private static final Arbitrary<Duration> OFFSETS =
            Arbitraries.longs().between(0, 2).map(Duration::ofSeconds);
    private static final Arbitrary<Json> OBJECTS = Arbitraries.of(
                    "{}", "{\"a\":1}", "{\"a\": 1}", "{\"b\":1}", "{\"a\":[1, 2]}", "{\"a\":\"x\"}")
            .map(Json::new);

    private AnyFacts() {}

    static Arbitrary<CallFacts> facts() {
        return Combinators.combine(ends(), contents(), analyses()).as(AnyFacts::join);
    }

    private record Ends(
            CallState state,
            Optional<Direction> direction,
            Optional<String> number,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt,
            Optional<Duration> duration,
            Optional<String> text) {}

    private record Contents(
            List<Utterance> transcript,
            Optional<URI> recording,
            List<Latency> latencies,
            Optional<CallUsage> usage,
            Json raw) {}

    private record Analysed(Optional<CallAnalysis> analysis, Optional<Instant> at) {}

    private static CallFacts join(Ends ends, Contents contents, Analysed analysed) {
        return new CallFacts(
                ends.state,
                ends.direction,
                ends.number,
                ends.text,
                ends.startedAt,
                ends.endedAt,
                ends.duration,
                ends.text,
                ends.number,
                contents.transcript,
                contents.recording,
                contents.latencies,
                contents.usage,
                analysed.analysis,
                analysed.at,
                contents.raw);
    }

    private static Arbitrary<Ends> ends() {
        return Combinators.combine(
                        Arbitraries.of(CallState.class),
                        Arbitraries.of(Direction.class).optional(),
                        Arbitraries.of("+14155550100", "+14155550101").optional(),
                        TIMES.optional(),
                        TIMES.optional(),
                        OFFSETS.optional(),
                        WORDS.optional())
                .as(Ends::new);
    }

    private static Arbitrary<Contents> contents() {
        return Combinators.combine(
                        utterances().list().ofMaxSize(2),
                        Arbitraries.of("https://a.example/1", "https://A.example/1", "https://a.example/2")
                                .map(URI::create)
                                .optional(),
                        latencies().list().ofMaxSize(2),
                        usage().optional(),
                        OBJECTS)
                .as(Contents::new);
    }

    private static Arbitrary<Utterance> utterances() {
        return Combinators.combine(
                        Arbitraries.of(Utterance.Kind.class),
                        WORDS,
                        WORDS,
                        WORDS,
                        OFFSETS.optional(),
                        OFFSETS.optional(),
                        Arbitraries.of(true, false).optional())
                .as(Utterance::new);
    }

    private static Arbitrary<Latency> latencies() {
        return Combinators.combine(
                        Arbitraries.of("e2e", "llm"), Arbitraries.integers().between(0, 2))
                .as((component, samples) -> new Latency(component, samples, 2.5, 3, 4, samples));
    }

    private static Arbitrary<CallUsage> usage() {
        return Combinators.combine(costs().optional(), OFFSETS, TIMES).as(CallUsage::new);
    }

    private static Arbitrary<CallCost> costs() {
        Arbitrary<Money> amounts = Combinators.combine(Arbitraries.longs().between(0, 2), Arbitraries.of("USD", "EUR"))
                .as((micros, currency) -> new Money(micros, Currency.getInstance(currency)));
        Arbitrary<CallCost.Item> items = Combinators.combine(WORDS, amounts).as(CallCost.Item::new);
        return Combinators.combine(amounts, items.list().ofMaxSize(2), OFFSETS.optional())
                .as(CallCost::new);
    }

    private static Arbitrary<Analysed> analyses() {
        Arbitrary<CallAnalysis> analysis = Combinators.combine(
                        WORDS,
                        Arbitraries.of(Sentiment.class),
                        Arbitraries.of(true, false).optional(),
                        Arbitraries.of(true, false).optional(),
                        OBJECTS)
                .as(CallAnalysis::new);
        return Combinators.combine(analysis.optional(), TIMES)
                .as((found, at) -> new Analysed(found, found.map(one -> at)));
    }
}
