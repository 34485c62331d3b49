package org.switchboard.retell.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** One entry of a transcript; {@code role} tells which of the others are there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TranscriptEntry(
        String role,
        String content,
        List<Word> words,
        String toolCallId,
        String name,
        String arguments,
        Boolean successful,
        String digit,
        BigDecimal timeSec,
        String formerNodeName,
        String newNodeName,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) {}
