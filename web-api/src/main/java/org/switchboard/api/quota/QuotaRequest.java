package org.switchboard.api.quota;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.holding.ManageAllowances;
import org.switchboard.core.holding.ManageHoldings;
import org.switchboard.core.quota.ManageQuotas;

/** Limits to be set, all of them. */
@Schema(description = "What is left out or null is as usual.")
record QuotaRequest(
        @Schema(
                name = "concurrent_calls",
                nullable = true,
                description = "Calls that may be live at once; usually as many as one likes")
        Integer concurrentCalls,

        @Schema(
                name = "minutes_per_month",
                nullable = true,
                description = "In a calendar month, UTC; usually as many as one likes")
        Integer minutesPerMonth,

        @Schema(
                nullable = true,
                description = "That a customer may use; usually 1, or what the tenant gives each. What they have stays")
        Integer agents,

        @Schema(nullable = true, description = "Phone numbers; usually as many as one likes. What there is stays")
        Integer numbers) {
    ManageAllowances.Request toRequest() {
        return new ManageAllowances.Request(
                new ManageQuotas.Request(concurrentCalls, minutesPerMonth),
                new ManageHoldings.Request(agents, numbers));
    }
}
