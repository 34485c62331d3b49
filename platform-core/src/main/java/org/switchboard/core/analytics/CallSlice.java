package org.switchboard.core.analytics;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.call.CallTime;
import org.switchboard.core.call.facts.CallState;
import org.switchboard.core.problem.DomainException;
import org.switchboard.spi.voice.Direction;
import org.switchboard.spi.voice.E164;
import org.switchboard.spi.voice.Sentiment;

/**
 * Which calls are looked at. A call belongs to the time when it began; one that never did, to that when it ended or was asked for.
 *
 * @param from the first moment
 * @param to the first moment that doesn't count any more; at most {@link #LONGEST} later
 * @param agent only this agent's
 * @param number only calls from or to this one
 * @param direction only these
 * @param state only these
 * @param sentiment only these
 */
public record CallSlice(
        Instant from,
        Instant to,
        Optional<AgentId> agent,
        Optional<E164> number,
        Optional<Direction> direction,
        Optional<CallState> state,
        Optional<Sentiment> sentiment) {
    /** The longest time to look at. */
    public static final Duration LONGEST = Duration.ofDays(400);

    /** @throws DomainException INVALID_INPUT at {@code from} or {@code to} */
    public CallSlice {
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(sentiment, "sentiment");
        if (!from.isBefore(to)) {
            throw DomainException.invalid("to", "Give a time after from.");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw DomainException.invalid("from", "Give a time at most " + LONGEST.toDays() + " days before to.");
        }
    }

    /** All calls of a time. */
    public static CallSlice of(Instant from, Instant to) {
        return new CallSlice(
                from, to, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same calls, beginning earlier or later. */
    CallSlice since(Instant begin) {
        return new CallSlice(begin, to, agent, number, direction, state, sentiment);
    }

    /** The condition on {@code call c}. */
    String condition() {
        StringBuilder sql = new StringBuilder(CallTime.WITHIN);
        agent.ifPresent(some -> sql.append(" AND c.agent_id = ?"));
        number.ifPresent(some -> sql.append(" AND ? IN (c.from_number, c.to_number)"));
        direction.ifPresent(some -> sql.append(" AND c.direction = ?"));
        state.ifPresent(some -> sql.append(" AND c.status = ?"));
        sentiment.ifPresent(some -> sql.append(" AND c.sentiment = ?"));
        return sql.toString();
    }

    /** The values of {@link #condition}, in its order. */
    List<Object> values() {
        List<Object> values = new ArrayList<>(List.of(from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC)));
        agent.ifPresent(some -> values.add(some.value()));
        number.ifPresent(some -> values.add(some.value()));
        direction.ifPresent(some -> values.add(some.name()));
        state.ifPresent(some -> values.add(some.name()));
        sentiment.ifPresent(some -> values.add(some.name()));
        return values;
    }
}
