package org.switchboard.core.call;

import java.util.Objects;
import java.util.Optional;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.call.facts.CallState;

/**
 * Which calls to list, newest first.
 *
 * @param agent only this agent's
 * @param state only these
 * @param liveOnly only calls that are going on
 * @param cursor from {@link org.switchboard.core.Page#next()}
 * @param limit at most so many, 1 to 200
 */
public record CallFilter(
        Optional<AgentId> agent, Optional<CallState> state, boolean liveOnly, Optional<String> cursor, int limit) {
    public CallFilter {
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(cursor, "cursor");
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("limit from 1 to 200");
        }
    }

    /** The newest calls. */
    public static CallFilter newest(int limit) {
        return new CallFilter(Optional.empty(), Optional.empty(), false, Optional.empty(), limit);
    }
}
