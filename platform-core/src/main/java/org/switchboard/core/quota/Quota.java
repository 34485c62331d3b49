package org.switchboard.core.quota;

import java.time.Duration;
import java.util.Objects;

/**
 * What somebody may call, and what of it is used. What people are shown is what is enforced.
 *
 * @param liveCalls calls that are requested, ringing or talked in
 * @param spoken time talked since the month began (UTC)
 */
public record Quota(Limits limits, long liveCalls, Duration spoken) {
    public Quota {
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(spoken, "spoken");
    }

    /** Whether one more call would be too many at once. */
    public boolean isFull() {
        return limits.concurrentCalls().filter(limit -> liveCalls >= limit).isPresent();
    }

    /** Whether the month's minutes are used up. */
    public boolean isSpent() {
        return limits.minutesPerMonth()
                .filter(limit -> spoken.compareTo(Duration.ofMinutes(limit)) >= 0)
                .isPresent();
    }
}
