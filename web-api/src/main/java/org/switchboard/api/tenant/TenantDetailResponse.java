package org.switchboard.api.tenant;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.tenant.Progress;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantStatus;

/** A tenant with the progress of what is being done to it, or was done last. */
record TenantDetailResponse(
        UUID id,
        String slug,
        String name,
        TenantStatus status,
        @Schema(name = "status_detail", nullable = true) Optional<String> statusDetail,
        String plan,
        @Schema(name = "created_at") Instant createdAt,
        ProgressResponse progress) {

    static TenantDetailResponse of(Tenant tenant, Progress progress) {
        return new TenantDetailResponse(
                tenant.id().value(),
                tenant.slug().value(),
                tenant.name(),
                tenant.status(),
                tenant.statusDetail(),
                tenant.plan(),
                tenant.createdAt(),
                ProgressResponse.of(progress));
    }
}
