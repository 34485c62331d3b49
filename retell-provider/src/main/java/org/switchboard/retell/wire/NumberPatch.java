package org.switchboard.retell.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** Body of update-phone-number: an empty list unbinds. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NumberPatch(List<AgentBinding> inboundAgents, List<AgentBinding> outboundAgents) {}
