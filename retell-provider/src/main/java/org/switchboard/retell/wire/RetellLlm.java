package org.switchboard.retell.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A response engine of Retell's own kind. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RetellLlm(
        String llmId,
        Integer version,
        String startSpeaker,
        String beginMessage,
        String generalPrompt,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) {}
