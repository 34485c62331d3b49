package org.switchboard.api.tenant;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantStatus;

/** A tenant as the platform sees it. */
record TenantResponse(
        UUID id,
        String slug,
        String name,
        TenantStatus status,
        @Schema(name = "status_detail", nullable = true) Optional<String> statusDetail,
        String plan,
        @Schema(name = "created_at") Instant createdAt) {

    static TenantResponse of(Tenant tenant) {
        return new TenantResponse(
                tenant.id().value(),
                tenant.slug().value(),
                tenant.name(),
                tenant.status(),
                tenant.statusDetail(),
                tenant.plan(),
                tenant.createdAt());
    }
}
