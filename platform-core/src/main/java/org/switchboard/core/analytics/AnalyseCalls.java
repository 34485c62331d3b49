package org.switchboard.core.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.switchboard.core.call.CallTime;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

/** Adds up the calls that one may read; customers those of their agents. */
@ApplicationScoped
public class AnalyseCalls {
    /** A series has at most so many steps. */
    public static final int MOST_STEPS = 1_000;

    /** A breakdown tells at most so many groups. */
    public static final int MOST_GROUPS = 100;

    private static final String GROUPS = """
            SELECT g.*, %s AS label
              FROM (SELECT %s AS key, %s FROM call c WHERE %s GROUP BY 1, %s) g""";
    // A row for each day, for rows cost more than what is in them.
    private static final String LATENCIES = """
            SELECT string_agg(c.latency::text, ' ') FROM call c WHERE %s GROUP BY date_trunc('day',\s""" + CallTime.SQL + ")";
    private static final int ROWS_AT_ONCE = 16;

    private final TenantScope scope;

    protected AnalyseCalls() {
        this(null);
    }

    @Inject
    public AnalyseCalls(TenantScope scope) {
        this.scope = scope;
    }

    /** A step of a series, which ends where the next begins. */
    public record Step(Instant begin, CallCounts counts) {}

    /**
     * Calls that have something in common.
     *
     * @param key what it is; empty: they have none
     * @param label what people call it, if that is something else
     */
    public record Group(Optional<String> key, Optional<String> label, CallCounts counts) {}

    /** All of them together. */
    public CallCounts summary(TenantContext context, CallSlice slice) {
        return grouped(context, slice, "NULL::text", "NULL", List.of()).values().stream()
                .findFirst()
                .map(Found::counts)
                .orElseGet(() -> new CountColumns().counts());
    }

    /**
     * One step after the other, also those without a call. The first may begin before the slice does.
     *
     * @throws DomainException INVALID_INPUT at {@code interval} when there would be more than {@link #MOST_STEPS}
     */
    public List<Step> series(TenantContext context, CallSlice slice, Interval interval, ZoneId zone) {
        List<Instant> begins = begins(slice, interval, zone);
        Map<Optional<String>, Found> found =
                grouped(context, slice, "width_bucket(" + CallTime.SQL + ", ?)::text", "NULL", begins);
        return IntStream.range(0, begins.size())
                .mapToObj(number -> new Step(
                        begins.get(number),
                        Optional.ofNullable(found.get(Optional.of(Integer.toString(number + 1))))
                                .map(Found::counts)
                                .orElseGet(() -> new CountColumns().counts())))
                .toList();
    }

    /** By a dimension, most calls first, at most {@link #MOST_GROUPS}. */
    public List<Group> breakdown(TenantContext context, CallSlice slice, Dimension by) {
        return grouped(context, slice, by.key(), by.label(), List.of()).entrySet().stream()
                .map(group -> new Group(
                        group.getKey(), group.getValue().label, group.getValue().counts()))
                .sorted(Comparator.comparingLong((Group group) -> group.counts().calls())
                        .reversed()
                        .thenComparing(group -> group.key().orElse("")))
                .limit(MOST_GROUPS)
                .toList();
    }

    /** How long the components took, by component. */
    public List<LatencyPercentiles> latencies(TenantContext context, CallSlice slice) {
        Permission.READ_CALLS.require(context);
        return scope.jdbc(context, connection -> {
            Latencies told = new Latencies(any -> true);
            try (PreparedStatement query = connection.prepareStatement(latencySql(slice))) {
                query.setFetchSize(ROWS_AT_ONCE);
                set(query, 1, slice.values());
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        told.add(row.getBytes(1));
                    }
                }
            }
            return told.percentiles();
        });
    }

    static String latencySql(CallSlice slice) {
        return LATENCIES.formatted(slice.condition());
    }

    static String groupSql(CallSlice slice, String key, String label) {
        return GROUPS.formatted(label, key, CountColumns.COLUMNS, slice.condition(), CountColumns.GROUPED);
    }

    /** Rows of one group, of which there is one for each currency. */
    private static final class Found {
        private final CountColumns columns = new CountColumns();
        private Optional<String> label = Optional.empty();

        private CallCounts counts() {
            return columns.counts();
        }
    }

    private Map<Optional<String>, Found> grouped(
            TenantContext context, CallSlice slice, String key, String label, List<Instant> begins) {
        Permission.READ_CALLS.require(context);
        return scope.jdbc(context, connection -> {
            Map<Optional<String>, Found> groups = new LinkedHashMap<>();
            try (PreparedStatement query = connection.prepareStatement(groupSql(slice, key, label))) {
                if (!begins.isEmpty()) {
                    query.setArray(1, times(connection, begins));
                }
                set(query, begins.isEmpty() ? 1 : 2, slice.values());
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        Found group =
                                groups.computeIfAbsent(Optional.ofNullable(row.getString("key")), some -> new Found());
                        group.label = Optional.ofNullable(row.getString("label"));
                        group.columns.add(row);
                    }
                }
            }
            return groups;
        });
    }

    static void set(PreparedStatement query, int first, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            query.setObject(first + i, values.get(i));
        }
    }

    static java.sql.Array times(Connection connection, List<Instant> times) throws SQLException {
        return connection.createArrayOf(
                "timestamptz", times.stream().map(Instant::toString).toArray());
    }

    static List<Instant> begins(CallSlice slice, Interval interval, ZoneId zone) {
        List<Instant> begins = new ArrayList<>();
        ZonedDateTime begin = interval.begin(slice.from().atZone(zone));
        for (; begin.toInstant().isBefore(slice.to()); begin = interval.next(begin)) {
            if (begins.size() == MOST_STEPS) {
                throw DomainException.invalid(
                        "interval", "Choose a longer one: this time has more than " + MOST_STEPS + " of these.");
            }
            begins.add(begin.toInstant());
        }
        return begins;
    }
}
