package org.switchboard.api.migration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.migration.TenantMigration;

/** A tenant that could not be migrated (yet). */
record TenantMigrationResponse(
        @Schema(name = "tenant_id") UUID tenantId,
        String slug,

        @Schema(enumeration = {"FAILED", "RETRY", "POSTPONED"})
        String state,

        int attempts,

        @Schema(name = "ended_at", description = "The last attempt's end")
        Instant endedAt,

        @Schema(name = "duration_ms", description = "Of the last attempt")
        long durationMs,

        @Schema(description = "SQL state and what was wrong with the schema")
        String error,

        @Schema(name = "retry_at", nullable = true) Optional<Instant> retryAt) {

    static TenantMigrationResponse of(TenantMigration trouble) {
        return new TenantMigrationResponse(
                trouble.tenant().value(),
                trouble.slug(),
                trouble.state(),
                trouble.attempts(),
                trouble.endedAt(),
                trouble.took().toMillis(),
                trouble.error(),
                trouble.retryAt());
    }
}
