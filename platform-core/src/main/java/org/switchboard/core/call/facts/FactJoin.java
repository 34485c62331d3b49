package org.switchboard.core.call.facts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.switchboard.spi.voice.Json;
import org.switchboard.spi.voice.Latency;
import org.switchboard.spi.voice.Utterance;

/**
 * Joins facts about one call: commutative, associative and idempotent, so that events in any order, twice or interleaved
 * with polls give the same call. Every part is the maximum under a total order of its own: later in life, known over
 * unknown, fuller over thinner, and of analyses and costs the newest; the text decides what is left, so that there are no ties.
 */
public final class FactJoin {
    private static final Comparator<List<Utterance>> FULLER_TRANSCRIPT = Comparator.<List<Utterance>>comparingInt(
                    List::size)
            .thenComparingInt(
                    list -> list.stream().mapToInt(one -> one.text().length()).sum())
            .thenComparing(FactJoin::words);
    private static final Comparator<List<Latency>> MORE_MEASURED = Comparator.<List<Latency>>comparingInt(
                    list -> list.stream().mapToInt(Latency::samples).sum())
            .thenComparingInt(List::size)
            .thenComparing(List::toString);
    private static final Comparator<Json> FULLER = new JsonOrder();
    // Costs are told when they are known: who tells none knows less.
    private static final Comparator<CallUsage> NEWER_USAGE = Comparator.comparing(
                    (CallUsage usage) -> usage.cost().isPresent())
            .thenComparing(CallUsage::toldAt)
            .thenComparing(CallUsage::revision)
            .thenComparing(CallUsage::toString);
    // Revisions are digests of one spelling of the fields; the last two tell spellings apart.
    private static final Comparator<AnalysisRevision> NEWER_ANALYSIS = Comparator.comparing(AnalysisRevision::toldAt)
            .thenComparing(AnalysisRevision::revision)
            .thenComparing(one -> one.analysis().fields(), FULLER);

    private FactJoin() {}

    /** What both know together. */
    public static CallFacts join(CallFacts one, CallFacts other) {
        Optional<AnalysisRevision> analysis = max(one.analysisRevision(), other.analysisRevision(), NEWER_ANALYSIS);
        return new CallFacts(
                greatest(one, other, CallFacts::state, Comparator.naturalOrder()),
                known(one, other, CallFacts::direction),
                known(one, other, CallFacts::from),
                known(one, other, CallFacts::to),
                both(one.startedAt(), other.startedAt(), (a, b) -> a.isBefore(b) ? a : b),
                known(one, other, CallFacts::endedAt),
                known(one, other, CallFacts::duration),
                known(one, other, CallFacts::disconnectionReason),
                known(one, other, CallFacts::transferredTo),
                greatest(one, other, CallFacts::transcript, FULLER_TRANSCRIPT),
                known(one, other, CallFacts::recording),
                greatest(one, other, CallFacts::latencies, MORE_MEASURED),
                max(one.usage(), other.usage(), NEWER_USAGE),
                analysis.map(AnalysisRevision::analysis),
                analysis.map(AnalysisRevision::toldAt),
                greatest(one, other, CallFacts::raw, FULLER));
    }

    private static <T> T greatest(CallFacts one, CallFacts other, Function<CallFacts, T> part, Comparator<T> order) {
        T a = part.apply(one);
        T b = part.apply(other);
        return order.compare(a, b) >= 0 ? a : b;
    }

    private static <T extends Comparable<? super T>> Optional<T> known(
            CallFacts one, CallFacts other, Function<CallFacts, Optional<T>> part) {
        return max(part.apply(one), part.apply(other), Comparator.naturalOrder());
    }

    private static <T> Optional<T> max(Optional<T> one, Optional<T> other, Comparator<? super T> order) {
        return both(one, other, (a, b) -> order.compare(a, b) >= 0 ? a : b);
    }

    private static <T> Optional<T> both(Optional<T> one, Optional<T> other, BinaryOperator<T> choose) {
        if (one.isPresent() && other.isPresent()) {
            return Optional.of(choose.apply(one.get(), other.get()));
        }
        return one.or(() -> other);
    }

    // Each text with its length: otherwise a sign in one could look like the end of another.
    private static String words(List<Utterance> transcript) {
        StringBuilder all = new StringBuilder();
        for (Utterance one : transcript) {
            Stream.of(one.kind(), one.name(), one.toolCallId(), one.text(), one.start(), one.end(), one.successful())
                    .map(Object::toString)
                    .forEach(part -> all.append(part.length()).append(':').append(part));
        }
        return all.toString();
    }
}
