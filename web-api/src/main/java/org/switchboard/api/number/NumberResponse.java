package org.switchboard.api.number;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.number.PhoneNumber;

/** A phone number. */
record NumberResponse(
        UUID id,

        @Schema(nullable = true, description = "E.164; null while it is being bought")
        Optional<String> number,

        @Schema(name = "area_code") int areaCode,
        String nickname,
        @Schema(name = "agent_id", nullable = true) Optional<UUID> agentId,
        PhoneNumber.Status status,
        @Schema(name = "status_detail", nullable = true) Optional<String> statusDetail,
        @Schema(name = "created_at") Instant createdAt) {

    static NumberResponse of(PhoneNumber number) {
        return new NumberResponse(
                number.id().value(),
                number.number(),
                number.areaCode(),
                number.nickname(),
                number.agent().map(AgentId::value),
                number.status(),
                number.statusDetail(),
                number.createdAt());
    }
}
