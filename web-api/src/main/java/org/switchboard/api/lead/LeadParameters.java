package org.switchboard.api.lead;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.switchboard.api.page.PageParameters;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.lead.LeadFilter;
import org.switchboard.core.lead.LeadStatus;
import org.switchboard.core.problem.DomainException;

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
                parsed(
                        status,
                        "status",
                        "Give one of " + Arrays.toString(LeadStatus.values()) + ".",
                        LeadStatus::valueOf),
                parsed(agentId, "agent_id", "Give an agent's id.", UUID::fromString)
                        .map(AgentId::new),
                parsed(ownerId, "owner_id", "Give a user's id.", UUID::fromString),
                Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty()),
                parsed(
                                sort,
                                "sort",
                                "Give newest, oldest, changed, called or name.",
                                word -> LeadFilter.Sort.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(LeadFilter.Sort.NEWEST));
    }

    private static <T> Optional<T> parsed(String text, String field, String message, Function<String, T> type) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(type.apply(text));
        } catch (IllegalArgumentException e) {
            throw DomainException.invalid(field, message);
        }
    }
}
