package org.switchboard.core.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

/** Looks for calls among those that one may read: pages of them, how many there are, and which come before and after one. */
@ApplicationScoped
public class SearchCalls {
    /** A table has at most so many rows. */
    public static final int MOST_EXPORTED = 50_000;

    /** Of a lead at most so many calls are told. */
    public static final int MOST_OF_LEAD = 50;

    private static final String COUNTS = "SELECT " + CallOutcome.SQL + ", count(*) FROM call c WHERE ";
    private static final String NEIGHBOURS = """
            SELECT n.before, n.after
              FROM (SELECT c.id, lag(c.id) OVER way AS before, lead(c.id) OVER way AS after
                      FROM call c WHERE %s WINDOW way AS (ORDER BY %s)) n
             WHERE n.id = ?""";

    private final TenantScope scope;

    protected SearchCalls() {
        this(null);
    }

    @Inject
    public SearchCalls(TenantScope scope) {
        this.scope = scope;
    }

    /** The calls beside one in a list; absent: it is the first, or the last. */
    public record Neighbours(Optional<CallId> before, Optional<CallId> after) {
        /** Of a call that isn't in the list. */
        public static final Neighbours NONE = new Neighbours(Optional.empty(), Optional.empty());
    }

    /** Some of them, from {@code offset} on. */
    public List<FoundCall> list(TenantContext context, CallSearch search, int offset, int limit) {
        Permission.READ_CALLS.require(context);
        CallSearch.Condition condition = search.condition();
        List<Object> values = new ArrayList<>(condition.values());
        values.add(limit);
        values.add(offset);
        String sql = FoundRows.SELECT + " WHERE " + condition.sql() + " ORDER BY "
                + search.sort().order() + " LIMIT ? OFFSET ?";
        return query(context, sql, values, SearchCalls::all);
    }

    /** The newest calls of a lead, among those that one may read, at most {@link #MOST_OF_LEAD}. */
    public List<FoundCall> ofLead(TenantContext context, UUID lead) {
        Permission.READ_CALLS.require(context);
        String sql = FoundRows.SELECT + " WHERE c.lead_id = ? ORDER BY c.id DESC LIMIT " + MOST_OF_LEAD;
        return query(context, sql, List.of(lead), SearchCalls::all);
    }

    private static List<FoundCall> all(ResultSet rows) throws SQLException {
        List<FoundCall> found = new ArrayList<>();
        while (rows.next()) {
            found.add(FoundRows.read(rows));
        }
        return found;
    }

    /** How many there are by outcome, whichever outcome is looked for. */
    public Map<CallOutcome, Long> count(TenantContext context, CallSearch search) {
        Permission.READ_CALLS.require(context);
        CallSearch.Condition condition = search.ofAllOutcomes().condition();
        return query(context, COUNTS + condition.sql() + " GROUP BY 1", condition.values(), rows -> {
            Map<CallOutcome, Long> counts = new EnumMap<>(CallOutcome.class);
            while (rows.next()) {
                counts.put(CallOutcome.valueOf(rows.getString(1)), rows.getLong(2));
            }
            return counts;
        });
    }

    /** Which calls come before and after one in the list. */
    public Neighbours beside(TenantContext context, CallSearch search, CallId call) {
        Permission.READ_CALLS.require(context);
        CallSearch.Condition condition = search.condition();
        List<Object> values = new ArrayList<>(condition.values());
        values.add(call.value());
        String sql = NEIGHBOURS.formatted(condition.sql(), search.sort().order());
        return query(
                context, sql, values, rows -> rows.next() ? new Neighbours(id(rows, 1), id(rows, 2)) : Neighbours.NONE);
    }

    /** Writes them as a table, at most {@link #MOST_EXPORTED}. */
    public void export(TenantContext context, CallSearch search, OutputStream output) throws IOException {
        CallCsv.write(list(context, search, 0, MOST_EXPORTED), output);
    }

    private static Optional<CallId> id(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(CallId::new);
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private <T> T query(TenantContext context, String query, List<Object> values, Reader<T> reader) {
        return scope.jdbc(context, connection -> query(connection, query, values, reader));
    }

    private static <T> T query(Connection connection, String query, List<Object> values, Reader<T> reader)
            throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(query)) {
            for (int i = 0; i < values.size(); i++) {
                sql.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = sql.executeQuery()) {
                return reader.read(rows);
            }
        }
    }
}
