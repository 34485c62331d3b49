package org.switchboard.retell.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A voice agent, as get-agent answers it. {@code language} is a string or an array of strings. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Agent(
        String agentId,
        Integer version,
        Boolean isPublished,
        ResponseEngine responseEngine,
        String voiceId,
        String agentName,
        JsonNode language,
        String webhookUrl,
        List<String> webhookEvents,
        Long lastModificationTimestamp,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) {}
