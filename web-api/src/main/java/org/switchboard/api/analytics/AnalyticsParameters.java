package org.switchboard.api.analytics;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.api.request.Parsed;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.analytics.CallSlice;
import org.switchboard.core.call.facts.CallState;
import org.switchboard.spi.voice.Direction;
import org.switchboard.spi.voice.E164;
import org.switchboard.spi.voice.Sentiment;

/** Which calls to look at. */
public class AnalyticsParameters {
    private static final Duration USUAL = Duration.ofDays(30);

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2200;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("agent_id")
    String agentId;

    @QueryParam("number")
    String number;

    @QueryParam("direction")
    String direction;

    @QueryParam("status")
    String status;

    @QueryParam("sentiment")
    String sentiment;

    CallSlice slice(Clock clock) {
        Instant end = time(to, "to").orElseGet(clock::instant);
        return new CallSlice(
                time(from, "from").orElseGet(() -> end.minus(USUAL)),
                end,
                Parsed.value(agentId, "agent_id", "Give an agent's id.", UUID::fromString)
                        .map(AgentId::new),
                // A plus that wasn't escaped arrives as a space.
                Parsed.value(
                        number, "number", "Give a number like +14155550142.", text -> new E164(text.replace(' ', '+'))),
                Parsed.choice(direction, "direction", Direction.class),
                Parsed.choice(status, "status", CallState.class),
                Parsed.choice(sentiment, "sentiment", Sentiment.class));
    }

    private static Optional<Instant> time(String text, String field) {
        return Parsed.value(text, field, "Give a time like 2026-11-21T00:00:00Z.", AnalyticsParameters::instant);
    }

    private static Instant instant(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text.replace(' ', '+'));
            if (time.getYear() >= EARLIEST && time.getYear() <= LATEST) {
                return time.toInstant();
            }
            throw new IllegalArgumentException("no database has that year");
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
