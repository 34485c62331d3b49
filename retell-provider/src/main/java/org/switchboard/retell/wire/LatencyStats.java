package org.switchboard.retell.wire;

import java.math.BigDecimal;

/** Percentiles in milliseconds over {@code num} measurements. */
public record LatencyStats(BigDecimal p50, BigDecimal p90, BigDecimal p95, BigDecimal p99, Integer num) {}
