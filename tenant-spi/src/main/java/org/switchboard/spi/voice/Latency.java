package org.switchboard.spi.voice;

import java.util.Objects;

/**
 * How long one component took, over all answers of a call.
 *
 * @param component {@code e2e}, {@code llm}, {@code asr}, {@code tts}, … in the provider's words
 * @param p50Millis median in milliseconds
 * @param p90Millis 90th percentile in milliseconds
 * @param p95Millis 95th percentile in milliseconds
 * @param p99Millis 99th percentile in milliseconds
 * @param samples number of measurements
 * @since 1
 */
public record Latency(
        String component, double p50Millis, double p90Millis, double p95Millis, double p99Millis, int samples) {
    public Latency {
        Objects.requireNonNull(component, "component");
    }
}
