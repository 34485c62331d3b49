package org.switchboard.api.number;

import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.agent.AgentId;

/** A number to buy. */
@Schema(requiredProperties = "area_code")
record NewNumberRequest(
        @Schema(name = "area_code", example = "415") Integer areaCode,
        String nickname,

        @Schema(name = "agent_id", description = "Takes and places calls on it")
        UUID agentId) {

    Optional<AgentId> agent() {
        return Optional.ofNullable(agentId).map(AgentId::new);
    }
}
