package org.switchboard.api.usage;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.figures.PlatformFigures;

/** Sums over all tenants. Days and months are those of UTC. */
record PlatformUsageResponse(
        long tenants,
        long active,
        long suspended,
        long failed,

        @Schema(description = "Who can sign in") long people,

        long agents,
        long numbers,
        @Schema(name = "live_calls") long liveCalls,
        @Schema(name = "calls_today") long callsToday,
        @Schema(name = "calls_of_month") long callsOfMonth,

        @Schema(name = "seconds_of_month", description = "Talked since the month began")
        long secondsOfMonth,

        @Schema(name = "stopped_events", description = "Webhooks that failed too often and wait for somebody")
        long stoppedEvents) {

    static PlatformUsageResponse of(PlatformFigures figures) {
        return new PlatformUsageResponse(
                figures.tenants(),
                figures.active(),
                figures.suspended(),
                figures.failed(),
                figures.people(),
                figures.agents(),
                figures.numbers(),
                figures.liveCalls(),
                figures.callsToday(),
                figures.callsOfMonth(),
                figures.spoken().toSeconds(),
                figures.stoppedEvents());
    }
}
