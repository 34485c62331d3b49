package org.switchboard.api.agent;

import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.switchboard.core.agent.Agent;

/** An agent's version as an entity tag. */
final class AgentTag {
    /** For the API's document. */
    static final String MEANING = "Changes whenever the agent does; its phone number isn't part of that. For If-Match";

    private static final Pattern STRONG = Pattern.compile("(?<!W/)\"([0-9]{1,9})\"");

    private AgentTag() {}

    static EntityTag of(Agent agent) {
        return new EntityTag(Integer.toString(agent.version()));
    }

    /** The versions that an {@code If-Match} accepts; absent: any. What is no tag of ours accepts none. */
    static Optional<Set<Integer>> versions(String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return Optional.empty();
        }
        return Optional.of(STRONG.matcher(ifMatch)
                .results()
                .map(tag -> Integer.valueOf(tag.group(1)))
                .collect(Collectors.toSet()));
    }
}
