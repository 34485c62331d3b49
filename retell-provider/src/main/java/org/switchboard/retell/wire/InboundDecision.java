package org.switchboard.retell.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/** What becomes of a call that rings: {@code reject} stands alone, everything else is optional. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InboundDecision(
        Boolean reject, String overrideAgentId, Map<String, String> dynamicVariables, CallMetadata metadata) {}
