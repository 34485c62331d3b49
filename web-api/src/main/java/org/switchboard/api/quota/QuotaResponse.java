package org.switchboard.api.quota;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.api.request.ContentTag;
import org.switchboard.core.quota.Quota;

/** Limits, and what of them is used: the figures that decide about the next call. */
record QuotaResponse(
        @Schema(name = "concurrent_calls", nullable = true, description = "Null: no limit")
        Optional<Integer> concurrentCalls,

        @Schema(name = "live_calls", description = "Calls that are requested, ringing or talked in")
        long liveCalls,

        @Schema(name = "minutes_per_month", nullable = true, description = "Null: no limit")
        Optional<Integer> minutesPerMonth,

        @Schema(name = "seconds_used", description = "Since the month began, UTC")
        long secondsUsed) {
    /** For the API's document. */
    static final String TAG = "Changes whenever the limits do; the use isn't part of that. For If-Match";

    static Response tagged(Quota quota) {
        return Response.ok(of(quota)).tag(ContentTag.of(quota.limits())).build();
    }

    static QuotaResponse of(Quota quota) {
        return new QuotaResponse(
                quota.limits().concurrentCalls(),
                quota.liveCalls(),
                quota.limits().minutesPerMonth(),
                quota.spoken().toSeconds());
    }
}
