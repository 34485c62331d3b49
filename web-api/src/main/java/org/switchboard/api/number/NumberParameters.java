package org.switchboard.api.number;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.switchboard.api.page.OffsetCursor;
import org.switchboard.api.page.PageParameters;
import org.switchboard.api.request.Parsed;
import org.switchboard.core.Page;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.number.NumberFilter;
import org.switchboard.core.number.PhoneNumber;

/** Which numbers to list. */
public class NumberParameters extends PageParameters {
    @QueryParam("agent_id")
    String agentId;

    @QueryParam("status")
    String status;

    @QueryParam("sort")
    String sort;

    Page<PhoneNumber> page(Function<NumberFilter, List<PhoneNumber>> numbers) {
        return OffsetCursor.page(
                this,
                offset -> numbers.apply(new NumberFilter(
                        Parsed.value(agentId, "agent_id", "Give an agent's id.", UUID::fromString)
                                .map(AgentId::new),
                        Parsed.choice(status, "status", PhoneNumber.Status.class),
                        Parsed.choice(sort, "sort", NumberFilter.Sort.class).orElse(NumberFilter.Sort.NEWEST),
                        offset,
                        limit() + 1)));
    }
}
