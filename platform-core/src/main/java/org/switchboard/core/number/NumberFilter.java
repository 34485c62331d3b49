package org.switchboard.core.number;

import java.util.Objects;
import java.util.Optional;
import org.switchboard.core.agent.AgentId;

/**
 * Which numbers to list.
 *
 * @param agent only those that it takes calls on
 * @param status only these
 * @param offset how many to leave out
 * @param limit at most so many
 */
public record NumberFilter(
        Optional<AgentId> agent, Optional<PhoneNumber.Status> status, Sort sort, int offset, int limit) {
    /** In which order. */
    public enum Sort {
        NEWEST,
        OLDEST,
        NUMBER
    }

    public NumberFilter {
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(sort, "sort");
    }
}
