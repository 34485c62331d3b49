package org.switchboard.core.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.call.facts.CallState;
import org.switchboard.spi.voice.Direction;
import org.switchboard.spi.voice.Money;
import org.switchboard.spi.voice.Sentiment;

/** Rows of calls as {@link SearchCalls} reads them: everything but the heavy columns. */
final class FoundRows {
    static final String SELECT = """
            SELECT c.id, c.agent_id, a.name AS agent_name, c.requested_by, c.status, c.status_detail, c.direction, c.from_number,
                   c.to_number, c.started_at, c.duration_ms, c.disconnection_reason, c.cost_micros, c.cost_currency, c.summary,
                   c.sentiment, c.successful, c.voicemail, c.ribbon, c.created_at, c.lead_details ->> 'name' AS person
              FROM call c JOIN agent a ON a.id = c.agent_id""";

    private FoundRows() {}

    static FoundCall read(ResultSet row) throws SQLException {
        CallSummary call = new CallSummary(
                new CallId(row.getObject("id", UUID.class)),
                new AgentId(row.getObject("agent_id", UUID.class)),
                row.getString("agent_name"),
                Optional.ofNullable(row.getObject("requested_by", UUID.class)),
                CallState.valueOf(row.getString("status")),
                text(row, "status_detail"),
                text(row, "direction").map(Direction::valueOf),
                text(row, "from_number"),
                text(row, "to_number"),
                time(row, "started_at"),
                Optional.ofNullable(row.getObject("duration_ms", Long.class)).map(Duration::ofMillis),
                text(row, "disconnection_reason"),
                cost(row),
                text(row, "summary"),
                text(row, "sentiment").map(Sentiment::valueOf),
                Optional.ofNullable(row.getObject("successful", Boolean.class)),
                Optional.ofNullable(row.getObject("voicemail", Boolean.class)),
                row.getString("ribbon"),
                time(row, "created_at").orElseThrow());
        return new FoundCall(call, text(row, "person"));
    }

    private static Optional<Money> cost(ResultSet row) throws SQLException {
        Long micros = row.getObject("cost_micros", Long.class);
        return micros == null
                ? Optional.empty()
                : Optional.of(new Money(micros, Currency.getInstance(row.getString("cost_currency"))));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
