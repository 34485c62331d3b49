package org.switchboard.retell.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;

/** An agent on a number; the weights of a list add up to 1. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgentBinding(
        String agentId,
        BigDecimal weight,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) {}
