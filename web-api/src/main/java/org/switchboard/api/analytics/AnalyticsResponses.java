package org.switchboard.api.analytics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.analytics.AnalyseCalls;
import org.switchboard.core.analytics.CallCounts;
import org.switchboard.core.analytics.CallSlice;
import org.switchboard.core.analytics.LatencyPercentiles;

/** The answers about many calls; each repeats the time that was looked at. */
final class AnalyticsResponses {
    private AnalyticsResponses() {}

    /** All of them together. */
    record Summary(Instant from, Instant to, CountsResponse total) {
        static Summary of(CallSlice slice, CallCounts counts) {
            return new Summary(slice.from(), slice.to(), CountsResponse.of(counts));
        }
    }

    /** One step after the other. */
    record Series(
            Instant from,
            Instant to,

            @Schema(description = "Also those without a call")
            List<Step> items) {
        static Series of(CallSlice slice, List<AnalyseCalls.Step> steps) {
            return new Series(
                    slice.from(),
                    slice.to(),
                    steps.stream()
                            .map(step -> new Step(step.begin(), CountsResponse.of(step.counts())))
                            .toList());
        }
    }

    /** A step, which ends where the next begins. */
    record Step(Instant begin, CountsResponse counts) {}

    /** By something that calls have in common. */
    record Breakdown(
            Instant from,
            Instant to,

            @Schema(description = "Most calls first, at most 100")
            List<Group> items) {
        static Breakdown of(CallSlice slice, List<AnalyseCalls.Group> groups) {
            return new Breakdown(
                    slice.from(),
                    slice.to(),
                    groups.stream()
                            .map(group -> new Group(group.key(), group.label(), CountsResponse.of(group.counts())))
                            .toList());
        }
    }

    /** Calls that have something in common. */
    record Group(
            @Schema(nullable = true, description = "What it is: an id, a number, a word; null: they have none")
            Optional<String> key,

            @Schema(nullable = true, description = "What people call it, if that is something else")
            Optional<String> label,

            CountsResponse counts) {}

    /** How long the components took. */
    record Latencies(Instant from, Instant to, List<Latency> items) {
        static Latencies of(CallSlice slice, List<LatencyPercentiles> latencies) {
            return new Latencies(
                    slice.from(),
                    slice.to(),
                    latencies.stream().map(Latency::of).toList());
        }
    }

    /** How long a component took: so many of its answers took at most so long. */
    record Latency(
            @Schema(example = "e2e") String component,
            @Schema(name = "p50_ms") double p50Ms,
            @Schema(name = "p90_ms") double p90Ms,
            @Schema(name = "p95_ms") double p95Ms,
            @Schema(name = "p99_ms") double p99Ms,

            @Schema(description = "Answers that were measured")
            long samples,

            @Schema(description = "Calls that tell of it") long calls) {
        static Latency of(LatencyPercentiles told) {
            return new Latency(
                    told.component(),
                    told.p50Millis(),
                    told.p90Millis(),
                    told.p95Millis(),
                    told.p99Millis(),
                    told.samples(),
                    told.calls());
        }
    }
}
