package org.switchboard.api.number;

import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.agent.AgentId;

/** Which agent takes and places calls; null: none. */
record AgentChoice(
        @Schema(name = "agent_id", nullable = true) UUID agentId) {
    Optional<AgentId> agent() {
        return Optional.ofNullable(agentId).map(AgentId::new);
    }
}
