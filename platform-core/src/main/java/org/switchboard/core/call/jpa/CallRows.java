package org.switchboard.core.call.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.switchboard.core.call.CallId;
import org.switchboard.core.call.CallReport;
import org.switchboard.core.call.facts.CallState;
import org.switchboard.core.call.facts.CallUsage;
import org.switchboard.spi.voice.Direction;
import org.switchboard.spi.voice.Sentiment;

/** Reads and writes rows of table call without JPA, several at a time. */
final class CallRows {
    private static final String READ = """
            SELECT c.*, u.duration_ms AS used_ms
              FROM call c LEFT JOIN usage_entry u
                ON u.call_id = c.id AND u.component = '%s' AND u.revision = c.usage_revision
             WHERE c.provider_call_id = ANY (?)""".formatted(CallUsage.TIME);
    // Only when asked: what isn't there needs no plan, and a plan of two ways is easily made for neither.
    private static final String OR_REQUESTED = " OR (c.id = ANY (?) AND c.provider_call_id IS NULL)";
    // In the order of their ids, so that two who lock several never wait for each other.
    private static final String LOCK = " ORDER BY c.id FOR UPDATE OF c";

    private record Column(String name, int type, Function<CallEntity, Object> value) {}

    private static final List<Column> ALL = List.of(
            new Column("provider_call_id", Types.VARCHAR, row -> row.providerCallId),
            new Column("status", Types.VARCHAR, row -> row.status.name()),
            new Column("status_detail", Types.VARCHAR, row -> row.statusDetail),
            new Column("direction", Types.VARCHAR, row -> name(row.direction)),
            new Column("from_number", Types.VARCHAR, row -> row.fromNumber),
            new Column("to_number", Types.VARCHAR, row -> row.toNumber),
            time("started_at", row -> row.startedAt),
            time("ended_at", row -> row.endedAt),
            new Column("duration_ms", Types.BIGINT, row -> row.durationMillis),
            new Column("disconnection_reason", Types.VARCHAR, row -> row.disconnectionReason),
            new Column("transferred_to", Types.VARCHAR, row -> row.transferredTo),
            new Column("transcript", Types.OTHER, row -> row.transcript),
            new Column("ribbon", Types.VARCHAR, row -> row.ribbon),
            new Column("recording_url", Types.VARCHAR, row -> row.recordingUrl),
            new Column("latency", Types.OTHER, row -> row.latency),
            new Column("cost_micros", Types.BIGINT, row -> row.costMicros),
            new Column("cost_currency", Types.VARCHAR, row -> row.costCurrency),
            new Column("cost_items", Types.OTHER, row -> row.costItems),
            new Column("summary", Types.VARCHAR, row -> row.summary),
            new Column("sentiment", Types.VARCHAR, row -> name(row.sentiment)),
            new Column("successful", Types.BOOLEAN, row -> row.successful),
            new Column("voicemail", Types.BOOLEAN, row -> row.voicemail),
            new Column("analysis_fields", Types.OTHER, row -> row.analysisFields),
            time("analyzed_at", row -> row.analyzedAt),
            new Column("analysis_revision", Types.VARCHAR, row -> row.analysisRevision),
            new Column("usage_revision", Types.VARCHAR, row -> row.usageRevision),
            time("usage_told_at", row -> row.usageToldAt),
            new Column("billed_ms", Types.BIGINT, row -> row.billedMillis),
            new Column("lead_id", Types.OTHER, row -> row.leadId),
            new Column("lead_details", Types.OTHER, row -> row.leadDetails),
            new Column("raw", Types.OTHER, row -> row.raw),
            time("updated_at", row -> row.updatedAt),
            time("created_at", row -> row.createdAt),
            new Column("agent_id", Types.OTHER, row -> row.agentId),
            new Column("id", Types.OTHER, row -> row.id));
    private static final Set<String> FIXED = Set.of("created_at", "agent_id");
    private static final List<Column> CHANGED =
            ALL.stream().filter(column -> !FIXED.contains(column.name())).toList();

    private static final String INSERT =
            "INSERT INTO call (" + listed(ALL, Column::name) + ") VALUES (" + listed(ALL, column -> "?") + ")";
    // The id is the last column.
    private static final String UPDATE = "UPDATE call SET "
            + listed(CHANGED.subList(0, CHANGED.size() - 1), column -> column.name() + " = ?") + " WHERE id = ?";

    private CallRows() {}

    private static String listed(List<Column> columns, Function<Column, String> form) {
        return columns.stream().map(form).collect(Collectors.joining(", "));
    }

    private static Column time(String name, Function<CallEntity, Instant> value) {
        return new Column(name, Types.TIMESTAMP_WITH_TIMEZONE, row -> {
            Instant at = value.apply(row);
            return at == null ? null : at.atOffset(ZoneOffset.UTC);
        });
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** Locks and reads the calls that reports are about, and those of ours that they refer to and nobody has answered yet. */
    static List<CallEntity> lock(Connection connection, List<CallReport> reports) throws SQLException {
        Object[] told =
                reports.stream().map(report -> report.call().value()).distinct().toArray();
        Object[] requested = reports.stream()
                .flatMap(report -> report.reference().stream())
                .map(CallId::value)
                .distinct()
                .toArray();
        String query = READ + (requested.length > 0 ? OR_REQUESTED : "") + LOCK;
        try (PreparedStatement sql = connection.prepareStatement(query)) {
            sql.setArray(1, connection.createArrayOf("text", told));
            if (requested.length > 0) {
                sql.setArray(2, connection.createArrayOf("uuid", requested));
            }
            try (ResultSet rows = sql.executeQuery()) {
                List<CallEntity> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(read(rows));
                }
                return found;
            }
        }
    }

    private static CallEntity read(ResultSet row) throws SQLException {
        CallEntity call = new CallEntity();
        call.id = row.getObject("id", UUID.class);
        call.agentId = row.getObject("agent_id", UUID.class);
        call.providerCallId = row.getString("provider_call_id");
        call.status = CallState.valueOf(row.getString("status"));
        call.statusDetail = row.getString("status_detail");
        call.direction = constant(Direction.class, row.getString("direction"));
        call.fromNumber = row.getString("from_number");
        call.toNumber = row.getString("to_number");
        call.startedAt = instant(row, "started_at");
        call.endedAt = instant(row, "ended_at");
        call.durationMillis = row.getObject("duration_ms", Long.class);
        call.disconnectionReason = row.getString("disconnection_reason");
        call.transferredTo = row.getString("transferred_to");
        call.transcript = row.getString("transcript");
        call.recordingUrl = row.getString("recording_url");
        call.latency = row.getString("latency");
        call.costMicros = row.getObject("cost_micros", Long.class);
        call.costCurrency = row.getString("cost_currency");
        call.costItems = row.getString("cost_items");
        call.summary = row.getString("summary");
        call.sentiment = constant(Sentiment.class, row.getString("sentiment"));
        call.successful = row.getObject("successful", Boolean.class);
        call.voicemail = row.getObject("voicemail", Boolean.class);
        call.analysisFields = row.getString("analysis_fields");
        call.analyzedAt = instant(row, "analyzed_at");
        call.usageToldAt = instant(row, "usage_told_at");
        call.billedMillis = row.getObject("billed_ms", Long.class);
        call.usedMillis = row.getObject("used_ms", Long.class);
        call.leadId = row.getObject("lead_id", UUID.class);
        call.leadDetails = row.getString("lead_details");
        call.raw = row.getString("raw");
        call.createdAt = instant(row, "created_at");
        return call;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** Enters the new ones and changes the others. */
    static void write(Connection connection, List<JoinCalls.Joined> changed) throws SQLException {
        write(
                connection,
                INSERT,
                ALL,
                changed.stream().filter(JoinCalls.Joined::isNew).toList());
        write(
                connection,
                UPDATE,
                CHANGED,
                changed.stream().filter(call -> !call.isNew()).toList());
    }

    private static void write(
            Connection connection, String statement, List<Column> columns, List<JoinCalls.Joined> calls)
            throws SQLException {
        if (calls.isEmpty()) {
            return;
        }
        try (PreparedStatement sql = connection.prepareStatement(statement)) {
            for (JoinCalls.Joined call : calls) {
                int position = 1;
                for (Column column : columns) {
                    sql.setObject(position++, column.value().apply(call.row()), column.type());
                }
                sql.addBatch();
            }
            sql.executeBatch();
        }
    }
}
