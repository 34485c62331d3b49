package org.switchboard.core.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

/** Counts what is in one tenant, with its own role. */
@ApplicationScoped
class CountTenant {
    // As the index on calls has it.
    private static final String TIME =
            "CASE WHEN started_at IS NOT NULL THEN started_at WHEN ended_at IS NOT NULL THEN ended_at ELSE created_at END";
    private static final String SINCE = "count(*) FILTER (WHERE " + TIME + " >= ?)";
    private static final String COUNT =
            """
            SELECT p.*, (SELECT count(*) FROM agent) AS agents, (SELECT count(*) FROM phone_number) AS numbers, c.*,
                   q.live_calls, q.spoken_ms, q.minutes_per_month,
                   (SELECT count(*) FROM webhook_event WHERE state = 'DEAD') AS stopped
              FROM (SELECT count(*) FILTER (WHERE role = 'TENANT_ADMIN') AS administrators,
                           count(*) FILTER (WHERE role = 'CUSTOMER') AS customers
                      FROM user_account WHERE status = 'ACTIVE') p,
                   (SELECT\s""" + SINCE + " AS today, " + SINCE + " AS month, " + SINCE + """
             AS days FROM call WHERE\s""" + TIME + " >= ?) c, call_quota(NULL) q";

    private final TenantScope scope;
    private final Clock clock;

    protected CountTenant() {
        this(null, null);
    }

    @Inject
    CountTenant(TenantScope scope, Clock clock) {
        this.scope = scope;
        this.clock = clock;
    }

    TenantFigures of(TenantContext tenant) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate month = today.withDayOfMonth(1);
        LocalDate days = today.minusDays(30);
        return scope.jdbc(tenant, connection -> {
            try (PreparedStatement sql = connection.prepareStatement(COUNT)) {
                sql.setObject(1, beginning(today));
                sql.setObject(2, beginning(month));
                sql.setObject(3, beginning(days));
                sql.setObject(4, beginning(days.isBefore(month) ? days : month));
                try (ResultSet row = sql.executeQuery()) {
                    row.next();
                    return read(row, tenant, now);
                }
            }
        });
    }

    private static OffsetDateTime beginning(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static TenantFigures read(ResultSet row, TenantContext tenant, Instant now) throws SQLException {
        return new TenantFigures(
                tenant.tenant(),
                now,
                row.getInt("administrators"),
                row.getInt("customers"),
                row.getInt("agents"),
                row.getInt("numbers"),
                row.getLong("live_calls"),
                row.getLong("today"),
                row.getLong("month"),
                row.getLong("days"),
                Duration.ofMillis(row.getLong("spoken_ms")),
                Optional.ofNullable(row.getObject("minutes_per_month", Integer.class)),
                row.getLong("stopped"));
    }
}
