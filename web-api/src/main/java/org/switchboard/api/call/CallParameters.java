package org.switchboard.api.call;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.switchboard.api.page.PageParameters;
import org.switchboard.api.request.Parsed;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.call.CallFilter;
import org.switchboard.core.call.facts.CallState;

/** Which calls to list. */
public class CallParameters extends PageParameters {
    @QueryParam("agent_id")
    String agentId;

    @QueryParam("status")
    String status;

    @QueryParam("live")
    String live;

    CallFilter filter() {
        return new CallFilter(
                Parsed.value(agentId, "agent_id", "Give an agent's id.", UUID::fromString)
                        .map(AgentId::new),
                Parsed.choice(status, "status", CallState.class),
                Parsed.value(live, "live", "Give true or false.", CallParameters::yesOrNo)
                        .orElse(false),
                cursor(),
                limit());
    }

    private static boolean yesOrNo(String text) {
        if (!"true".equals(text) && !"false".equals(text)) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.parseBoolean(text);
    }
}
