package org.switchboard.core.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.switchboard.core.call.CallOutcome;
import org.switchboard.core.call.CallTime;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

/** Counts the calls that one may read by how they came out; customers those of their agents. The database does it. */
@ApplicationScoped
public class CountOutcomes {
    private static final String COUNTS = "SELECT width_bucket(" + CallTime.SQL + ", ?) AS step, " + CallOutcome.SQL
            + " AS outcome, count(*) AS calls FROM call c WHERE ";

    private final TenantScope scope;

    protected CountOutcomes() {
        this(null);
    }

    @Inject
    public CountOutcomes(TenantScope scope) {
        this.scope = scope;
    }

    /** A step of time, which ends where the next begins; outcomes that no call had are missing. */
    public record Step(Instant begin, Map<CallOutcome, Long> calls) {
        public Step {
            calls = Map.copyOf(calls);
        }

        /** Calls with one of these outcomes. */
        public long of(CallOutcome... outcomes) {
            long sum = 0;
            for (CallOutcome outcome : outcomes) {
                sum += calls.getOrDefault(outcome, 0L);
            }
            return sum;
        }
    }

    /**
     * One step after the other, also those without a call. The first may begin before the slice does.
     *
     * @throws DomainException INVALID_INPUT at {@code interval} when there would be more than {@link AnalyseCalls#MOST_STEPS}
     */
    public List<Step> count(TenantContext context, CallSlice slice, Interval interval, ZoneId zone) {
        Permission.READ_CALLS.require(context);
        List<Instant> begins = AnalyseCalls.begins(slice, interval, zone);
        List<Map<CallOutcome, Long>> counts = new ArrayList<>();
        begins.forEach(begin -> counts.add(new EnumMap<>(CallOutcome.class)));
        scope.jdbc(context, connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql(slice))) {
                query.setArray(1, AnalyseCalls.times(connection, begins));
                AnalyseCalls.set(query, 2, slice.values());
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        counts.get(row.getInt("step") - 1)
                                .put(CallOutcome.valueOf(row.getString("outcome")), row.getLong("calls"));
                    }
                }
            }
            return counts;
        });
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            steps.add(new Step(begins.get(i), counts.get(i)));
        }
        return steps;
    }

    static String sql(CallSlice slice) {
        return COUNTS + slice.condition() + " GROUP BY 1, 2";
    }
}
