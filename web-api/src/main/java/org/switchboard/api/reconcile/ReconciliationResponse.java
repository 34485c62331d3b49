package org.switchboard.api.reconcile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.reconcile.Reconciliation;

/** How complete the calls of a provider account are. */
record ReconciliationResponse(
        @Schema(name = "connection_id") UUID connectionId,
        @Schema(name = "tenant_id") UUID tenantId,
        @Schema(name = "provider_type", example = "retell") String providerType,

        @Schema(name = "complete_until", description = "Calls that began before are here")
        Instant completeUntil,

        @Schema(name = "next_run_at", description = "When the provider is asked again")
        Instant nextRunAt,

        @Schema(name = "last_run_at", nullable = true) Optional<Instant> lastRunAt,

        @Schema(
                name = "last_error",
                nullable = true,
                description = "Why the last run failed, or which calls it left out")
        Optional<String> lastError,

        @Schema(description = "Runs that failed in a row") int failures,

        @Schema(
                name = "calls_filled",
                description = "Calls that webhooks had missed, or told less of, since the beginning")
        long callsFilled) {

    static ReconciliationResponse of(Reconciliation state) {
        return new ReconciliationResponse(
                state.connection().value(),
                state.tenant().value(),
                state.provider(),
                state.until(),
                state.nextRunAt(),
                state.lastRunAt(),
                state.lastError(),
                state.failures(),
                state.callsFilled());
    }
}
