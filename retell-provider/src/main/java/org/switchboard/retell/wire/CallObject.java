package org.switchboard.retell.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A call: answer of get-call and create-phone-call, item of list-calls, {@code call} of webhooks. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallObject(
        String callId,
        String agentId,
        Integer agentVersion,
        String callStatus,
        String direction,
        String fromNumber,
        String toNumber,
        Long startTimestamp,
        Long endTimestamp,
        Long durationMs,
        String disconnectionReason,
        String transcript,
        List<TranscriptEntry> transcriptObject,
        List<TranscriptEntry> transcriptWithToolCalls,
        String recordingUrl,
        Map<String, LatencyStats> latency,
        CallCosts callCost,
        AnalysisObject callAnalysis,
        JsonNode metadata,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) {}
