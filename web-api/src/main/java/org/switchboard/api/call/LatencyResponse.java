package org.switchboard.api.call;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.spi.voice.Latency;

/** How long a component took, over all answers of a call. */
record LatencyResponse(
        @Schema(example = "e2e") String component,
        @Schema(name = "p50_ms") double p50Ms,
        @Schema(name = "p90_ms") double p90Ms,
        @Schema(name = "p95_ms") double p95Ms,
        @Schema(name = "p99_ms") double p99Ms,
        int samples) {
    static LatencyResponse of(Latency latency) {
        return new LatencyResponse(
                latency.component(),
                latency.p50Millis(),
                latency.p90Millis(),
                latency.p95Millis(),
                latency.p99Millis(),
                latency.samples());
    }
}
