package org.switchboard.api.call;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.switchboard.api.request.Parsed;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.call.CallOutcome;
import org.switchboard.core.call.CallSearch;
import org.switchboard.spi.voice.Direction;
import org.switchboard.spi.voice.Sentiment;

/** Which calls to export. */
public class CallExportParameters {
    @QueryParam("q")
    String text;

    @QueryParam("agent_id")
    String agentId;

    @QueryParam("outcome")
    String outcome;

    @QueryParam("direction")
    String direction;

    @QueryParam("sentiment")
    String sentiment;

    @QueryParam("from")
    String from;

    @QueryParam("sort")
    String sort;

    CallSearch search() {
        return new CallSearch(
                Parsed.text(text, "q"),
                Parsed.choice(outcome, "outcome", CallOutcome.class),
                Parsed.value(agentId, "agent_id", "Give an agent's id.", UUID::fromString)
                        .map(AgentId::new),
                Parsed.choice(direction, "direction", Direction.class),
                Parsed.choice(sentiment, "sentiment", Sentiment.class),
                Parsed.time(from, "from"),
                Parsed.choice(sort, "sort", CallSearch.Sort.class).orElse(CallSearch.Sort.NEWEST));
    }
}
