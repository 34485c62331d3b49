package org.switchboard.api.agent;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;
import org.switchboard.api.page.OffsetCursor;
import org.switchboard.api.page.PageParameters;
import org.switchboard.api.request.Parsed;
import org.switchboard.core.Page;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentFilter;
import org.switchboard.core.agent.AgentStatus;

/** Which agents to list. */
public class AgentParameters extends PageParameters {
    @QueryParam("status")
    String status;

    @QueryParam("q")
    String text;

    @QueryParam("sort")
    String sort;

    Page<Agent> page(Function<AgentFilter, List<Agent>> agents) {
        return OffsetCursor.page(
                this,
                offset -> agents.apply(new AgentFilter(
                        Parsed.choice(status, "status", AgentStatus.class),
                        Parsed.text(text, "q"),
                        Parsed.choice(sort, "sort", AgentFilter.Sort.class).orElse(AgentFilter.Sort.NEWEST),
                        offset,
                        limit() + 1)));
    }
}
