package org.switchboard.core.call.facts;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.switchboard.spi.voice.CallAnalysis;
import org.switchboard.spi.voice.CallCost;
import org.switchboard.spi.voice.CallSnapshot;
import org.switchboard.spi.voice.Direction;
import org.switchboard.spi.voice.Json;
import org.switchboard.spi.voice.Latency;
import org.switchboard.spi.voice.Utterance;

/**
 * What is known about a call, whoever told it and in whatever order. {@link FactJoin} joins two of them. Absent means not
 * known yet.
 *
 * @param transferredTo number or address a caller was put through to
 * @param usage what it used; the newest word of the provider counts
 * @param analyzedAt when the provider told of the analysis; the newest one counts
 * @param raw the fullest thing the provider ever said about the call
 */
public record CallFacts(
        CallState state,
        Optional<Direction> direction,
        Optional<String> from,
        Optional<String> to,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<Duration> duration,
        Optional<String> disconnectionReason,
        Optional<String> transferredTo,
        List<Utterance> transcript,
        Optional<URI> recording,
        List<Latency> latencies,
        Optional<CallUsage> usage,
        Optional<CallAnalysis> analysis,
        Optional<Instant> analyzedAt,
        Json raw) {

    public CallFacts {
        Objects.requireNonNull(state, "state");
        transcript = List.copyOf(transcript);
        latencies = List.copyOf(latencies);
        Objects.requireNonNull(raw, "raw");
    }

    /**
     * What a snapshot tells.
     *
     * @param at when the provider said it; orders repeated analyses and costs. Without it they are as old as the call's end
     * @param transferredTo destination of a transfer, from a transfer event
     */
    public static CallFacts of(CallSnapshot call, Optional<Instant> at, Optional<String> transferredTo) {
        Instant told =
                at.or(call::endedAt).or(call::startedAt).orElse(Instant.EPOCH).truncatedTo(ChronoUnit.MICROS);
        return new CallFacts(
                CallState.of(call.status()),
                call.direction(),
                call.from(),
                call.to(),
                call.startedAt(),
                call.endedAt(),
                call.duration(),
                call.disconnectionReason(),
                transferredTo,
                call.transcript(),
                call.recording(),
                call.latencies(),
                CallUsage.of(call, told),
                call.analysis(),
                call.analysis().map(analysis -> told),
                call.raw());
    }

    /** A call that we are about to place. */
    public static CallFacts requested(String from, String to) {
        return new CallFacts(
                CallState.REQUESTED,
                Optional.of(Direction.OUTBOUND),
                Optional.of(from),
                Optional.of(to),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Json.EMPTY_OBJECT);
    }

    /** What the provider charges. */
    public Optional<CallCost> cost() {
        return usage.flatMap(CallUsage::cost);
    }

    /** The analysis as one of the revisions that a call can have. */
    public Optional<AnalysisRevision> analysisRevision() {
        return analysis.map(found -> new AnalysisRevision(found, analyzedAt.orElse(Instant.EPOCH)));
    }

    /** Only the state: everything else is personal. */
    @Override
    public String toString() {
        return "CallFacts[" + state + "]";
    }
}
