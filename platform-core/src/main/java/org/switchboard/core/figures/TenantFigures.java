package org.switchboard.core.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.switchboard.core.tenancy.TenantId;

/**
 * How much there is in a tenant; no content. Days and months are those of UTC.
 *
 * @param takenAt when it was counted
 * @param administrators who can sign in
 * @param customers who can sign in
 * @param spoken talked since the month began
 * @param minutesPerMonth the limit; absent: none
 * @param stoppedEvents webhooks that failed too often and wait for somebody
 */
public record TenantFigures(
        TenantId tenant,
        Instant takenAt,
        int administrators,
        int customers,
        int agents,
        int numbers,
        long liveCalls,
        long callsToday,
        long callsOfMonth,
        long callsOf30Days,
        Duration spoken,
        Optional<Integer> minutesPerMonth,
        long stoppedEvents) {

    /** Everybody who can sign in. */
    public int people() {
        return administrators + customers;
    }

    /** Percent of the month's minutes that are used, 0 to 100; 0 without a limit. */
    public int percentUsed() {
        return minutesPerMonth
                .filter(limit -> limit > 0)
                .map(limit -> (int) Math.min(100, spoken.toMinutes() * 100 / limit))
                .orElse(0);
    }
}
