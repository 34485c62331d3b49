package org.switchboard.retell.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What thinks for an agent: {@code type} retell-llm has an {@code llmId}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResponseEngine(
        String type,
        String llmId,
        JsonNode version,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) {}
