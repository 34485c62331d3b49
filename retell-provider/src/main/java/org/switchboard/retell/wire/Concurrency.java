package org.switchboard.retell.wire;

/** How many calls run and may run at once. */
public record Concurrency(Integer currentConcurrency, Integer concurrencyLimit) {}
