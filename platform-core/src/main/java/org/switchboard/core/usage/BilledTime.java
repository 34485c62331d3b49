package org.switchboard.core.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Compares what a provider bills with what it recorded. Providers bill whole seconds, which is up to a second more than the
 * call was, and set their clocks for the bill and for the record at different moments of its setup and end, which is another:
 * beyond two seconds somebody should look.
 */
public final class BilledTime {
    /** How far bill and record may be apart. */
    public static final Duration TOLERANCE = Duration.ofSeconds(2);

    private BilledTime() {}

    /** Whether the bill isn't what was recorded. A call without a bill doesn't differ; one that never began lasted no time. */
    public static boolean differs(Optional<Duration> billed, Optional<Instant> startedAt, Optional<Instant> endedAt) {
        Duration recorded = startedAt
                .flatMap(start -> endedAt.map(end -> Duration.between(start, end)))
                .orElse(Duration.ZERO);
        return billed.filter(time -> time.minus(recorded).abs().compareTo(TOLERANCE) > 0)
                .isPresent();
    }
}
