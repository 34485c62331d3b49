package org.switchboard.retell.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

/** Body of update-retell-llm: null leaves a setting as it is, a JSON null clears it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LlmPatch(String startSpeaker, JsonNode beginMessage, String generalPrompt) {}
