package org.switchboard.core.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.switchboard.core.analytics.AnalyseCalls.Step;
import org.switchboard.core.call.CallTime;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

/** A time beside an earlier one, in one look at the calls instead of one for each figure. */
@ApplicationScoped
public class OverviewCalls {
    private static final String STEPS = "SELECT width_bucket(" + CallTime.SQL
            + ", ?) AS step, string_agg(c.latency::text, ' ') AS latencies, " + CountColumns.COLUMNS
            + " FROM call c WHERE ";
    private static final int BEFORE = 0;
    private static final int FIRST = 2;

    private final TenantScope scope;

    protected OverviewCalls() {
        this(null);
    }

    @Inject
    public OverviewCalls(TenantScope scope) {
        this.scope = scope;
    }

    /**
     * What there was.
     *
     * @param steps of the time, see {@link AnalyseCalls#series}
     * @param latencies of the time, by component
     * @param before all calls of the earlier time
     * @param latencyBefore how long a component took then; empty: no call told
     */
    public record Overview(
            List<Step> steps,
            List<LatencyPercentiles> latencies,
            CallCounts before,
            Optional<LatencyPercentiles> latencyBefore) {}

    /**
     * Counts the calls that one may read; customers those of their agents.
     *
     * @param before only its time counts; it ends before the slice begins
     * @param component what to tell of the earlier response times
     * @throws DomainException INVALID_INPUT at {@code interval} when there would be more than {@link AnalyseCalls#MOST_STEPS}
     */
    public Overview of(
            TenantContext context,
            CallSlice slice,
            CallSlice before,
            Interval interval,
            ZoneId zone,
            String component) {
        Permission.READ_CALLS.require(context);
        List<Instant> begins = AnalyseCalls.begins(slice, interval, zone);
        List<Instant> borders = new ArrayList<>(List.of(before.from(), before.to(), slice.from()));
        borders.addAll(begins.subList(1, begins.size()));
        Found found = scope.jdbc(context, connection -> {
            CallSlice both = slice.since(before.from());
            try (PreparedStatement query = connection.prepareStatement(sql(both))) {
                query.setArray(1, AnalyseCalls.times(connection, borders));
                AnalyseCalls.set(query, 2, both.values());
                try (ResultSet rows = query.executeQuery()) {
                    return new Found(borders.size(), component).read(rows);
                }
            }
        });
        return new Overview(
                IntStream.range(0, begins.size())
                        .mapToObj(step -> new Step(
                                begins.get(step), found.steps.get(FIRST + step).counts()))
                        .toList(),
                found.latencies.percentiles(),
                found.steps.get(BEFORE).counts(),
                found.latenciesBefore.percentiles().stream().findFirst());
    }

    static String sql(CallSlice slice) {
        return STEPS + slice.condition() + " GROUP BY 1, " + CountColumns.GROUPED;
    }

    private static final class Found {
        private final List<CountColumns> steps;
        private final Latencies latencies = new Latencies(any -> true);
        private final Latencies latenciesBefore;

        private Found(int borders, String component) {
            steps = IntStream.range(0, borders)
                    .mapToObj(step -> new CountColumns())
                    .toList();
            latenciesBefore = new Latencies(component::equals);
        }

        private Found read(ResultSet rows) throws SQLException {
            while (rows.next()) {
                int step = rows.getInt("step") - 1;
                steps.get(step).add(rows);
                if (step == BEFORE) {
                    latenciesBefore.add(rows.getBytes("latencies"));
                } else if (step >= FIRST) {
                    latencies.add(rows.getBytes("latencies"));
                }
            }
            return this;
        }
    }
}
