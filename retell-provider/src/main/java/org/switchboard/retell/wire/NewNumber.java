package org.switchboard.retell.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** Body of create-phone-number. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewNumber(
        int areaCode, String nickname, List<AgentBinding> inboundAgents, List<AgentBinding> outboundAgents) {}
