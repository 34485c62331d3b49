package org.switchboard.api.quota;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.api.request.ContentTag;
import org.switchboard.core.holding.Allowance;
import org.switchboard.core.holding.Holdings;
import org.switchboard.core.quota.Quota;

/** Limits, and what of them is used: the figures that decide about the next call, agent and number. */
public record QuotaResponse(
        @Schema(name = "concurrent_calls", nullable = true, description = "Null: no limit")
        Optional<Integer> concurrentCalls,

        @Schema(name = "live_calls", description = "Calls that are requested, ringing or talked in")
        long liveCalls,

        @Schema(name = "minutes_per_month", nullable = true, description = "Null: no limit")
        Optional<Integer> minutesPerMonth,

        @Schema(name = "seconds_used", description = "Since the month began, UTC")
        long secondsUsed,

        @Schema(description = "That a customer may use") Optional<Integer> agents,

        @Schema(name = "agents_had", description = "Of a customer: that they use; otherwise all of the tenant's")
        long agentsHad,

        @Schema(nullable = true, description = "Null: no limit")
        Optional<Integer> numbers,

        @Schema(
                name = "numbers_had",
                description = "Of a customer: those of their agents; otherwise all of the tenant's")
        long numbersHad) {
    /** For the API's document. */
    static final String TAG = "Changes whenever the limits do; the use isn't part of that. For If-Match";

    static Response tagged(Allowance allowance) {
        return Response.ok(of(allowance)).tag(ContentTag.of(allowance.limits())).build();
    }

    /** As people see it. */
    public static QuotaResponse of(Allowance allowance) {
        Quota calls = allowance.calls();
        Holdings holdings = allowance.holdings();
        return new QuotaResponse(
                calls.limits().concurrentCalls(),
                calls.liveCalls(),
                calls.limits().minutesPerMonth(),
                calls.spoken().toSeconds(),
                holdings.limits().agents(),
                holdings.agents(),
                holdings.limits().numbers(),
                holdings.numbers());
    }
}
