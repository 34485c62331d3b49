package org.switchboard.retell.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A number of the workspace. {@code inboundWebhookUrl} is a string or JSON null. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PhoneNumber(
        String phoneNumber,
        String nickname,
        List<AgentBinding> inboundAgents,
        List<AgentBinding> outboundAgents,
        JsonNode inboundWebhookUrl,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) {}
