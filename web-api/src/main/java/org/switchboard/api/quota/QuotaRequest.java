package org.switchboard.api.quota;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.quota.ManageQuotas;

/** Limits to be set. */
@Schema(description = "What is left out or null has no limit of its own.")
record QuotaRequest(
        @Schema(name = "concurrent_calls", nullable = true, description = "Calls that may be live at once")
        Integer concurrentCalls,

        @Schema(name = "minutes_per_month", nullable = true, description = "In a calendar month, UTC")
        Integer minutesPerMonth) {
    ManageQuotas.Request toRequest() {
        return new ManageQuotas.Request(concurrentCalls, minutesPerMonth);
    }
}
