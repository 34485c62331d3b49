package org.switchboard.api.lead;

import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.api.page.PageParameters;
import org.switchboard.api.request.Parsed;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.lead.LeadFilter;
import org.switchboard.core.lead.LeadStatus;

/** Which leads to list. */
public class LeadParameters extends PageParameters {
    @QueryParam("status")
    String status;

    @QueryParam("agent_id")
    String agentId;

    @QueryParam("owner_id")
    String ownerId;

    @QueryParam("q")
    String text;

    @QueryParam("sort")
    String sort;

    LeadFilter filter() {
        return new LeadFilter(
                Parsed.choice(status, "status", LeadStatus.class),
                Parsed.value(agentId, "agent_id", "Give an agent's id.", UUID::fromString)
                        .map(AgentId::new),
                Parsed.value(ownerId, "owner_id", "Give a user's id.", UUID::fromString),
                Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty()),
                Parsed.value(
                                sort,
                                "sort",
                                "Give newest, oldest, changed, called or name.",
                                word -> LeadFilter.Sort.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(LeadFilter.Sort.NEWEST));
    }
}
