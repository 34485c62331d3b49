package org.switchboard.retell.wire;

import com.fasterxml.jackson.databind.JsonNode;

/** What Retell made of a call; {@code userSentiment} is capitalised. */
public record AnalysisObject(
        String callSummary,
        String userSentiment,
        Boolean callSuccessful,
        Boolean inVoicemail,
        JsonNode customAnalysisData) {}
