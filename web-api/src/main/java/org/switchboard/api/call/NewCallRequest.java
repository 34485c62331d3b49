package org.switchboard.api.call;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.call.PlaceCall;

/** A call to place. */
@Schema(requiredProperties = {"agent_id", "to_number"})
record NewCallRequest(
        @Schema(name = "agent_id") UUID agentId,

        @Schema(name = "to_number", example = "+14155550123", description = "E.164")
        String toNumber,

        @Schema(name = "from_number", description = "One of the agent's numbers; otherwise its first")
        String fromNumber,

        @Schema(description = "Values for placeholders in the prompt")
        Map<String, String> variables) {

    PlaceCall.Request from(String idempotencyKey) {
        return new PlaceCall.Request(agentId, toNumber, fromNumber, variables, idempotencyKey);
    }

    @Override
    public String toString() {
        return "NewCallRequest[" + agentId + "]";
    }
}
