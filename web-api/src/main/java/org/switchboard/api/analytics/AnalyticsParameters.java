package org.switchboard.api.analytics;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
        Instant end = Parsed.time(to, "to").orElseGet(clock::instant);
        return new CallSlice(
                Parsed.time(from, "from").orElseGet(() -> end.minus(USUAL)),
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
}
