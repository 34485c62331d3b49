package org.switchboard.api.lead;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.lead.Lead;
import org.switchboard.core.lead.LeadStatus;

/** A lead. */
record LeadResponse(
        UUID id,
        @Schema(name = "agent_id") UUID agentId,
        @Schema(name = "agent_name") String agentName,
        @Schema(nullable = true, description = "E.164") Optional<String> phone,
        @Schema(nullable = true) Optional<String> name,
        @Schema(nullable = true) Optional<String> email,
        @Schema(nullable = true) Optional<String> company,
        @Schema(nullable = true) Optional<String> interest,
        LeadStatus status,
        @Schema(name = "owner_id", nullable = true) Optional<UUID> ownerId,
        String notes,

        @Schema(name = "call_ids", description = "Newest first")
        List<UUID> callIds,

        @Schema(name = "last_call_at", nullable = true) Optional<Instant> lastCallAt,
        @Schema(name = "created_at") Instant createdAt,
        @Schema(name = "updated_at") Instant updatedAt) {
    static LeadResponse of(Lead lead) {
        return new LeadResponse(
                lead.id().value(),
                lead.agent().value(),
                lead.agentName(),
                lead.phone(),
                lead.name(),
                lead.email(),
                lead.company(),
                lead.interest(),
                lead.status(),
                lead.owner(),
                lead.notes(),
                lead.calls(),
                lead.lastCallAt(),
                lead.createdAt(),
                lead.updatedAt());
    }
}
