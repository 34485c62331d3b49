package org.switchboard.core.call.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.switchboard.core.call.facts.AnalysisRevision;
import org.switchboard.core.call.facts.CallUsage;
import org.switchboard.core.call.jpa.JoinCalls.Joined;
import org.switchboard.spi.voice.Money;

/** Adds to what is only ever added to: the revisions of analyses and the ledger. What is there already stays. */
final class CallHistory {
    private static final String ANALYSES = """
            INSERT INTO call_analysis (call_id, revision, summary, sentiment, successful, voicemail, fields, told_at)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::boolean[], ?::jsonb[], ?::timestamptz[])
            ON CONFLICT (call_id, revision) DO UPDATE SET told_at = excluded.told_at
             WHERE call_analysis.told_at < excluded.told_at""";
    private static final String USAGE = """
            INSERT INTO usage_entry (call_id, component, revision, amount_micros, currency, duration_ms)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::bigint[])
            ON CONFLICT DO NOTHING""";

    private record Analysis(UUID call, AnalysisRevision told) {}

    private record Usage(UUID call, CallUsage.Entry told) {}

    private CallHistory() {}

    static void add(Connection connection, List<Joined> joined) throws SQLException {
        List<Analysis> analyses = new ArrayList<>();
        List<Usage> usage = new ArrayList<>();
        for (Joined call : joined) {
            call.told().analyses().values().forEach(told -> analyses.add(new Analysis(call.row().id, told)));
            call.told().usage().forEach(told -> usage.add(new Usage(call.row().id, told)));
        }
        if (!analyses.isEmpty()) {
            addAnalyses(connection, analyses);
        }
        if (!usage.isEmpty()) {
            addUsage(connection, usage);
        }
    }

    private static void addAnalyses(Connection connection, List<Analysis> rows) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(ANALYSES)) {
            set(sql, 1, "uuid", rows, Analysis::call);
            set(sql, 2, "text", rows, row -> row.told.revision());
            set(sql, 3, "text", rows, row -> row.told.analysis().summary());
            set(sql, 4, "text", rows, row -> row.told.analysis().sentiment().name());
            set(sql, 5, "boolean", rows, row -> row.told.analysis().successful().orElse(null));
            set(sql, 6, "boolean", rows, row -> row.told.analysis().voicemail().orElse(null));
            set(sql, 7, "text", rows, row -> row.told.analysis().fields().text());
            set(sql, 8, "text", rows, row -> instant(row.told.toldAt()));
            sql.executeUpdate();
        }
    }

    private static void addUsage(Connection connection, List<Usage> rows) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(USAGE)) {
            set(sql, 1, "uuid", rows, Usage::call);
            set(sql, 2, "text", rows, row -> row.told.component());
            set(sql, 3, "text", rows, row -> row.told.revision());
            set(
                    sql,
                    4,
                    "bigint",
                    rows,
                    row -> row.told.amount().map(Money::micros).orElse(null));
            set(sql, 5, "text", rows, row -> currency(row.told.amount()));
            set(sql, 6, "bigint", rows, row -> row.told.time().toMillis());
            sql.executeUpdate();
        }
    }

    private static String instant(Instant at) {
        return at.toString();
    }

    private static String currency(Optional<Money> amount) {
        return amount.map(money -> money.currency().getCurrencyCode()).orElse(null);
    }

    private static <R> void set(
            PreparedStatement sql, int position, String type, List<R> rows, Function<R, Object> value)
            throws SQLException {
        sql.setArray(
                position,
                sql.getConnection().createArrayOf(type, rows.stream().map(value).toArray()));
    }
}
