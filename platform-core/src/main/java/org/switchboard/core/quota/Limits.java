package org.switchboard.core.quota;

import java.util.Optional;
import org.switchboard.core.audit.Fields;

/**
 * How much somebody may call. Absent: as much as they like.
 *
 * @param concurrentCalls calls that may be live at once; zero or more
 * @param minutesPerMonth whole minutes of talking in a calendar month (UTC); zero or more
 */
public record Limits(Optional<Integer> concurrentCalls, Optional<Integer> minutesPerMonth) {
    public Limits {
        if (concurrentCalls.filter(limit -> limit < 0).isPresent()
                || minutesPerMonth.filter(limit -> limit < 0).isPresent()) {
            throw new IllegalArgumentException("limits are zero or more");
        }
    }

    /** What the audit log tells of them. */
    public Fields audited() {
        return Fields.of("concurrent_calls", concurrentCalls).and("minutes_per_month", minutesPerMonth);
    }
}
