package org.switchboard.retell.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** Body of create-agent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewAgent(
        ResponseEngine responseEngine,
        String voiceId,
        String agentName,
        String language,
        String webhookUrl,
        List<String> webhookEvents,
        List<AnalysisField> postCallAnalysisData) {}
