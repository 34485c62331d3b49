package org.switchboard.retell.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/** Body of create-phone-call. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewCall(
        String fromNumber,
        String toNumber,
        String overrideAgentId,
        CallMetadata metadata,
        Map<String, String> retellLlmDynamicVariables) {}
