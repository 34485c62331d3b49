package org.switchboard.retell.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** Body of update-agent: null leaves a setting as it is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgentPatch(
        String agentName, String voiceId, String language, String webhookUrl, List<String> webhookEvents) {}
