package org.switchboard.core.call;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.switchboard.core.agent.AgentId;
import org.switchboard.spi.voice.Direction;
import org.switchboard.spi.voice.Sentiment;

/**
 * Which calls somebody looks for, and in which order.
 *
 * @param text only those with it in number, name of the person, summary or what was said; in whatever case
 * @param outcome only these
 * @param agent only this agent's
 * @param direction only these
 * @param sentiment only these
 * @param since only those that belong to this moment or a later one
 */
public record CallSearch(
        Optional<String> text,
        Optional<CallOutcome> outcome,
        Optional<AgentId> agent,
        Optional<Direction> direction,
        Optional<Sentiment> sentiment,
        Optional<Instant> since,
        Sort sort) {
    private static final int DIGITS_OF_A_NUMBER = 3;
    private static final String SAID =
            "concat_ws(' ', c.from_number, c.to_number, c.lead_details ->> 'name', c.summary,"
                    + " c.transcript::text) ILIKE ?";

    public CallSearch {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(sentiment, "sentiment");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(sort, "sort");
    }

    /** All calls, newest first. */
    public static CallSearch all() {
        return new CallSearch(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Sort.NEWEST);
    }

    /** An agent's calls, newest first. */
    public static CallSearch of(AgentId agent) {
        return new CallSearch(
                Optional.empty(),
                Optional.empty(),
                Optional.of(agent),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Sort.NEWEST);
    }

    /** In which order. */
    public enum Sort {
        /** The newest first. */
        NEWEST("c.id DESC"),
        /** The oldest first. */
        OLDEST("c.id"),
        /** The longest first. */
        LONGEST("c.duration_ms DESC NULLS LAST, c.id DESC"),
        /** Those that cost most first. */
        DEAREST("c.cost_micros DESC NULLS LAST, c.id DESC");

        private final String order;

        Sort(String order) {
            this.order = order;
        }

        String order() {
            return order;
        }

        /** By its name, in whatever case; newest first for what isn't one. */
        public static Sort of(String name) {
            for (Sort sort : values()) {
                if (sort.name().equals(String.valueOf(name).toUpperCase(Locale.ROOT))) {
                    return sort;
                }
            }
            return NEWEST;
        }
    }

    /** The same, however the calls came out. */
    CallSearch ofAllOutcomes() {
        return new CallSearch(text, Optional.empty(), agent, direction, sentiment, since, sort);
    }

    /** A condition of the query and what stands in its places. */
    record Condition(String sql, List<Object> values) {}

    /** What the calls have to be. */
    Condition condition() {
        List<String> terms = new ArrayList<>(List.of("true"));
        List<Object> values = new ArrayList<>();
        text.ifPresent(words -> {
            String digits = words.replaceAll("[^0-9]", "");
            boolean number = digits.length() >= DIGITS_OF_A_NUMBER && words.matches("[0-9 +().-]+");
            terms.add(number ? "concat_ws(' ', c.from_number, c.to_number) LIKE ?" : SAID);
            values.add("%" + (number ? digits : words.replaceAll("([\\\\%_])", "\\\\$1")) + "%");
        });
        outcome.ifPresent(some -> add(terms, values, CallOutcome.SQL + " = ?", some.name()));
        agent.ifPresent(some -> add(terms, values, "c.agent_id = ?", some.value()));
        direction.ifPresent(some -> add(terms, values, "c.direction = ?", some.name()));
        sentiment.ifPresent(some -> add(terms, values, "c.sentiment = ?", some.name()));
        since.ifPresent(moment -> add(terms, values, CallTime.SQL + " >= ?", moment.atOffset(ZoneOffset.UTC)));
        return new Condition(String.join(" AND ", terms), values);
    }

    private static void add(List<String> terms, List<Object> values, String term, Object value) {
        terms.add(term);
        values.add(value);
    }
}
