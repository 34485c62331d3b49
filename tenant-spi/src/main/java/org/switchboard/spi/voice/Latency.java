package org.switchboard.spi.voice;

import java.util.Objects;

/**
 * How long one component took over all answers of a call: percentiles in milliseconds.
 *
 * @param component in the provider's words, e.g. {@code e2e}
 * @param samples number of measurements
 */
public record Latency(
        String component, double p50Millis, double p90Millis, double p95Millis, double p99Millis, int samples) {
    public Latency {
        Objects.requireNonNull(component, "component");
    }
}
