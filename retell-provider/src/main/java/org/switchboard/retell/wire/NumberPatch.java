package org.switchboard.retell.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Body of update-phone-number: null leaves a setting as it is, an empty list unbinds, a JSON null clears. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NumberPatch(
        List<AgentBinding> inboundAgents, List<AgentBinding> outboundAgents, JsonNode inboundWebhookUrl) {}
