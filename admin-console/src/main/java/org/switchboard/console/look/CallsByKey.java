package org.switchboard.console.look;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.switchboard.core.analytics.AnalyseCalls;
import org.switchboard.core.analytics.CallCounts;
import org.switchboard.core.analytics.CallSlice;
import org.switchboard.core.analytics.Dimension;
import org.switchboard.core.tenancy.TenantContext;

/** How many calls of the last 30 days have what in common, for the columns of lists. One query, however long the list is. */
public record CallsByKey(Map<String, CallCounts> counts) {
    /** How far back it looks. */
    public static final Duration SPAN = Duration.ofDays(30);

    /** By the ids or numbers of the dimension. */
    public static CallsByKey of(AnalyseCalls analyse, TenantContext context, Dimension by, Clock clock) {
        Instant now = clock.instant();
        return new CallsByKey(analyse.breakdown(context, CallSlice.of(now.minus(SPAN), now.plusMillis(1)), by).stream()
                .filter(group -> group.key().isPresent())
                .collect(Collectors.toMap(group -> group.key().get(), AnalyseCalls.Group::counts)));
    }

    /** How many calls. */
    public long calls(Object key) {
        return value(key, CallCounts::calls);
    }

    /** How long they were in all, in whole minutes. */
    public long minutes(Object key) {
        return value(key, counted -> counted.talked().toMinutes());
    }

    private long value(Object key, Function<CallCounts, Long> figure) {
        CallCounts found = counts.get(key.toString());
        return found == null ? 0 : figure.apply(found);
    }
}
