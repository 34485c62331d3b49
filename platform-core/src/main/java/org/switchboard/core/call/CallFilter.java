package org.switchboard.core.call;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.call.facts.CallState;
import org.switchboard.spi.voice.Direction;

/**
 * Which calls to list.
 *
 * @param agent only this agent's
 * @param state only these
 * @param liveOnly only calls that are going on
 * @param direction only these
 * @param from only calls that we know of since then
 * @param to only calls that we knew of before then
 * @param oldestFirst otherwise newest first
 * @param cursor from {@link org.switchboard.core.Page#next()}
 * @param limit at most so many, 1 to 200
 */
public record CallFilter(
        Optional<AgentId> agent,
        Optional<CallState> state,
        boolean liveOnly,
        Optional<Direction> direction,
        Optional<Instant> from,
        Optional<Instant> to,
        boolean oldestFirst,
        Optional<String> cursor,
        int limit) {
    public CallFilter {
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(cursor, "cursor");
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("limit from 1 to 200");
        }
    }

    /** Of both directions, whenever they were, newest first. */
    public CallFilter(
            Optional<AgentId> agent, Optional<CallState> state, boolean liveOnly, Optional<String> cursor, int limit) {
        this(agent, state, liveOnly, Optional.empty(), Optional.empty(), Optional.empty(), false, cursor, limit);
    }

    /** The newest calls. */
    public static CallFilter newest(int limit) {
        return new CallFilter(Optional.empty(), Optional.empty(), false, Optional.empty(), limit);
    }
}
