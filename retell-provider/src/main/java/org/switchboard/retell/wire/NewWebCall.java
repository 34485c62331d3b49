package org.switchboard.retell.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/** Body of create-web-call. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewWebCall(String agentId, CallMetadata metadata, Map<String, String> retellLlmDynamicVariables) {}
