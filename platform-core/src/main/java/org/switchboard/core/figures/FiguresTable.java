package org.switchboard.core.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.switchboard.core.persistence.PlatformSql;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantStatus;

/** Counts as they were taken last, table {@code platform.tenant_figures}. */
@ApplicationScoped
class FiguresTable {
    private static final String ENTER =
            "INSERT INTO platform.tenant_figures (tenant_id) VALUES (?) ON CONFLICT DO NOTHING";
    private static final String TAKE = """
            UPDATE platform.tenant_figures f SET run_at = now() + make_interval(secs => ?) FROM platform.tenant t
             WHERE t.id = f.tenant_id AND f.tenant_id IN (
                   SELECT d.tenant_id FROM platform.tenant_figures d JOIN platform.tenant o ON o.id = d.tenant_id
                    WHERE d.run_at <= now() AND o.status IN ('ACTIVE', 'SUSPENDED')
                    ORDER BY d.run_at LIMIT ? FOR UPDATE OF d SKIP LOCKED)
            RETURNING t.id, t.schema_name""";
    private static final String KEEP = """
            UPDATE platform.tenant_figures SET taken_at = ?, administrators = ?, customers = ?, agents = ?, numbers = ?,
                   live_calls = ?, calls_today = ?, calls_of_month = ?, calls_of_30_days = ?, spoken_ms_of_month = ?,
                   minutes_per_month = ?::integer, stopped_events = ?
             WHERE tenant_id = ?""";
    private static final String LIST =
            "SELECT * FROM platform.tenant_figures WHERE taken_at IS NOT NULL AND tenant_id = ANY (string_to_array(?, ',')::uuid[])";
    private static final String RANKED = "SELECT t.id FROM platform.tenant t"
            + " LEFT JOIN platform.tenant_figures f ON f.tenant_id = t.id WHERE lower(t.name) LIKE ? OR t.slug LIKE ?"
            + " ORDER BY %s, lower(t.name), t.id LIMIT ? OFFSET ?";
    private static final String STOPPED = "SELECT * FROM platform.tenant_figures WHERE stopped_events > 0"
            + " ORDER BY stopped_events DESC, tenant_id LIMIT ?";
    private static final String BUSIEST = "SELECT * FROM platform.tenant_figures WHERE calls_of_30_days > 0"
            + " ORDER BY calls_of_30_days DESC, tenant_id LIMIT ?";
    private static final String ACCOUNTS = """
            SELECT provider, count(*) AS accounts, count(*) FILTER (WHERE failures > 0) AS failing,
                   max(last_run_at) AS last_run_at, max(last_error) FILTER (WHERE failures > 0) AS error
              FROM platform.reconciliation GROUP BY provider ORDER BY provider""";
    // What was counted on another day or in another month says nothing of this one.
    private static final String SUM = """
            SELECT t.*, f.*, (SELECT count(*) FROM platform.webhook_quarantine) AS held, r.*
              FROM (SELECT count(*) AS tenants, count(*) FILTER (WHERE status = 'ACTIVE') AS active,
                           count(*) FILTER (WHERE status = 'SUSPENDED') AS suspended,
                           count(*) FILTER (WHERE status = 'FAILED') AS failed FROM platform.tenant) t,
                   (SELECT coalesce(sum(administrators + customers), 0) AS people, coalesce(sum(agents), 0) AS agents,
                           coalesce(sum(numbers), 0) AS numbers, coalesce(sum(live_calls), 0) AS live,
                           coalesce(sum(calls_today) FILTER (WHERE taken_at >= date_trunc('day', now(), 'UTC')), 0) AS today,
                           coalesce(sum(calls_of_month) FILTER (WHERE taken_at >= date_trunc('month', now(), 'UTC')), 0) AS month,
                           coalesce(sum(spoken_ms_of_month) FILTER (WHERE taken_at >= date_trunc('month', now(), 'UTC')), 0) AS spoken,
                           coalesce(sum(stopped_events), 0) AS stopped FROM platform.tenant_figures) f,
                   (SELECT count(*) AS accounts, count(*) FILTER (WHERE failures > 0) AS failing FROM platform.reconciliation) r""";

    private final PlatformSql sql;

    @PersistenceContext(unitName = "platform")
    EntityManager platform;

    protected FiguresTable() {
        this(null);
    }

    @Inject
    FiguresTable(PlatformSql sql) {
        this.sql = sql;
    }

    /** A tenant that can be used is counted from then on. */
    void onChange(@Observes Tenant tenant) {
        if (tenant.status() == TenantStatus.ACTIVE) {
            platform.createNativeQuery(ENTER)
                    .setParameter(1, tenant.id().value())
                    .executeUpdate();
        }
    }

    /** Tenants that are due, which nobody else takes for that time. */
    List<TenantContext> take(Duration pause, int limit) {
        return sql.list(
                TAKE,
                row -> TenantContext.system(
                        new TenantId(row.getObject("id", UUID.class)), new TenantSchema(row.getString("schema_name"))),
                (double) pause.toSeconds(),
                limit);
    }

    void keep(TenantFigures counted) {
        sql.update(
                KEEP,
                OffsetDateTime.ofInstant(counted.takenAt(), ZoneOffset.UTC),
                counted.administrators(),
                counted.customers(),
                counted.agents(),
                counted.numbers(),
                counted.liveCalls(),
                counted.callsToday(),
                counted.callsOfMonth(),
                counted.callsOf30Days(),
                counted.spoken().toMillis(),
                counted.minutesPerMonth().map(Object::toString).orElse(null),
                counted.stoppedEvents(),
                counted.tenant().value());
    }

    List<TenantFigures> list(Collection<TenantId> wanted) {
        return sql.list(
                LIST,
                FiguresTable::figures,
                wanted.stream().map(id -> id.value().toString()).collect(Collectors.joining(",")));
    }

    List<TenantId> ranked(String text, Ranking ranking, int offset, int limit) {
        String like = "%" + text.toLowerCase(Locale.ROOT).replace("%", "").replace("_", "") + "%";
        return sql.list(
                RANKED.formatted(ranking.sql()),
                row -> new TenantId(row.getObject("id", UUID.class)),
                like,
                like,
                limit,
                offset);
    }

    List<TenantFigures> stopped(int limit) {
        return sql.list(STOPPED, FiguresTable::figures, limit);
    }

    List<TenantFigures> busiest(int limit) {
        return sql.list(BUSIEST, FiguresTable::figures, limit);
    }

    List<ProviderFigures> accounts() {
        return sql.list(
                ACCOUNTS,
                row -> new ProviderFigures(
                        row.getString("provider"),
                        row.getLong("accounts"),
                        row.getLong("failing"),
                        Optional.ofNullable(row.getObject("last_run_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getString("error"))));
    }

    PlatformFigures sum() {
        return sql.first(SUM, FiguresTable::sums).orElseThrow();
    }

    private static TenantFigures figures(ResultSet row) throws SQLException {
        return new TenantFigures(
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getInt("administrators"),
                row.getInt("customers"),
                row.getInt("agents"),
                row.getInt("numbers"),
                row.getLong("live_calls"),
                row.getLong("calls_today"),
                row.getLong("calls_of_month"),
                row.getLong("calls_of_30_days"),
                Duration.ofMillis(row.getLong("spoken_ms_of_month")),
                Optional.ofNullable(row.getObject("minutes_per_month", Integer.class)),
                row.getLong("stopped_events"));
    }

    private static PlatformFigures sums(ResultSet row) throws SQLException {
        return new PlatformFigures(
                row.getLong("tenants"),
                row.getLong("active"),
                row.getLong("suspended"),
                row.getLong("failed"),
                row.getLong("people"),
                row.getLong("agents"),
                row.getLong("numbers"),
                row.getLong("live"),
                row.getLong("today"),
                row.getLong("month"),
                Duration.ofMillis(row.getLong("spoken")),
                row.getLong("stopped"),
                row.getLong("held"),
                row.getLong("accounts"),
                row.getLong("failing"));
    }
}
