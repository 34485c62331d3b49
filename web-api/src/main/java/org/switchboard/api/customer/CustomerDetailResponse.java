package org.switchboard.api.customer;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.analytics.CallCounts;
import org.switchboard.core.customer.CustomerFigures;
import org.switchboard.core.identity.Account;

/** A customer, and what they have and do. */
record CustomerDetailResponse(
        UUID id,
        String name,
        String email,
        boolean active,
        @Schema(name = "created_at") Instant createdAt,
        Statistics statistics) {

    /** Figures about a customer. */
    record Statistics(
            @Schema(description = "That they may use") long agents,
            @Schema(description = "Of these agents") long numbers,

            @Schema(name = "live_calls", description = "Going on, placed by them")
            long liveCalls,

            @Schema(name = "seconds_used", description = "Of their quota since the month began, UTC")
            long secondsUsed,

            @Schema(description = "Of their agents, in the last 30 days")
            long calls,

            @Schema(description = "Of these, those in which somebody was spoken to")
            long connected,

            @Schema(name = "duration_ms", description = "Of these calls, in all")
            long durationMs) {}

    static CustomerDetailResponse of(Account account, CustomerFigures.Figures figures) {
        CallCounts calls = figures.calls();
        return new CustomerDetailResponse(
                account.id(),
                account.name(),
                account.email().value(),
                account.active(),
                account.createdAt(),
                new Statistics(
                        figures.allowance().holdings().agents(),
                        figures.allowance().holdings().numbers(),
                        figures.allowance().calls().liveCalls(),
                        figures.allowance().calls().spoken().toSeconds(),
                        calls.calls(),
                        calls.connected(),
                        calls.talked().toMillis()));
    }
}
