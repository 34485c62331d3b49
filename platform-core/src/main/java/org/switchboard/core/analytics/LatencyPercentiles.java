package org.switchboard.core.analytics;

/**
 * How long a component took over all answers of some calls. Calls tell percentiles, not measurements: a tenth of a call's answers lies
 * somewhere above its 90th percentile. What is told here is therefore an upper bound: so many of all answers took at most so long.
 *
 * @param component in the provider's words, e.g. {@code e2e}
 * @param p50Millis half of the answers took at most so long
 * @param samples answers that were measured
 * @param calls calls that tell something of this component
 */
public record LatencyPercentiles(
        String component,
        double p50Millis,
        double p90Millis,
        double p95Millis,
        double p99Millis,
        long samples,
        long calls) {}
