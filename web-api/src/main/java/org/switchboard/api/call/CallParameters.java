package org.switchboard.api.call;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.switchboard.api.page.PageParameters;
import org.switchboard.api.request.Parsed;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.call.CallFilter;
import org.switchboard.core.call.facts.CallState;
import org.switchboard.spi.voice.Direction;

/** Which calls to list. */
public class CallParameters extends PageParameters {
    @QueryParam("agent_id")
    String agentId;

    @QueryParam("status")
    String status;

    @QueryParam("live")
    String live;

    @QueryParam("direction")
    String direction;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("sort")
    String sort;

    CallFilter filter() {
        return new CallFilter(
                Parsed.value(agentId, "agent_id", "Give an agent's id.", UUID::fromString)
                        .map(AgentId::new),
                Parsed.choice(status, "status", CallState.class),
                Parsed.value(live, "live", "Give true or false.", CallParameters::yesOrNo)
                        .orElse(false),
                Parsed.choice(direction, "direction", Direction.class),
                Parsed.time(from, "from"),
                Parsed.time(to, "to"),
                Parsed.choice(sort, "sort", Sort.class).orElse(Sort.NEWEST) == Sort.OLDEST,
                cursor(),
                limit());
    }

    private enum Sort {
        NEWEST,
        OLDEST
    }

    private static boolean yesOrNo(String text) {
        if (!"true".equals(text) && !"false".equals(text)) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.parseBoolean(text);
    }
}
