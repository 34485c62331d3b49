package org.switchboard.core.agent;

import java.util.Objects;
import java.util.Optional;

/**
 * Which agents to list.
 *
 * @param status only these
 * @param text only those with it in name or description, in whatever case
 * @param offset how many to leave out
 * @param limit at most so many
 */
public record AgentFilter(Optional<AgentStatus> status, Optional<String> text, Sort sort, int offset, int limit) {
    /** In which order. */
    public enum Sort {
        NEWEST,
        OLDEST,
        NAME
    }

    public AgentFilter {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(sort, "sort");
    }
}
