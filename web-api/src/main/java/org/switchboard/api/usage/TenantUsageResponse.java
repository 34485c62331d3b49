package org.switchboard.api.usage;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.figures.TenantFigures;

/** How much there is in a tenant. Days and months are those of UTC. */
record TenantUsageResponse(
        @Schema(name = "taken_at") Instant takenAt,

        @Schema(description = "Who can sign in") int administrators,

        @Schema(description = "Who can sign in") int customers,

        int agents,
        int numbers,
        @Schema(name = "live_calls") long liveCalls,
        @Schema(name = "calls_today") long callsToday,
        @Schema(name = "calls_of_month") long callsOfMonth,
        @Schema(name = "calls_of_30_days") long callsOf30Days,

        @Schema(name = "seconds_of_month", description = "Talked since the month began")
        long secondsOfMonth,

        @Schema(name = "minutes_per_month", nullable = true, description = "Null: no limit")
        Optional<Integer> minutesPerMonth,

        @Schema(name = "stopped_events", description = "Webhooks of a week that failed too often and wait for somebody")
        long stoppedEvents) {

    static TenantUsageResponse of(TenantFigures figures) {
        return new TenantUsageResponse(
                figures.takenAt(),
                figures.administrators(),
                figures.customers(),
                figures.agents(),
                figures.numbers(),
                figures.liveCalls(),
                figures.callsToday(),
                figures.callsOfMonth(),
                figures.callsOf30Days(),
                figures.spoken().toSeconds(),
                figures.minutesPerMonth(),
                figures.stoppedEvents());
    }
}
