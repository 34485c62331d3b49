package org.switchboard.core.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.connection.ConnectionId;
import org.switchboard.core.persistence.PlatformSql;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;

/** Marks and leases, table {@code platform.reconciliation}. Each method is a transaction of its own. */
@ApplicationScoped
public class Reconciliations {
    private static final String ENTER = """
            INSERT INTO platform.reconciliation (connection_id, tenant_id, provider, reconciled_until, run_at)
            SELECT DISTINCT ON (r.connection_id) r.connection_id, r.tenant_id, r.provider, t.created_at, now() + make_interval(secs => ?)
              FROM platform.agent_route r JOIN platform.tenant t ON t.id = r.tenant_id
             WHERE NOT EXISTS (SELECT 1 FROM platform.reconciliation k WHERE k.connection_id = r.connection_id)
            ON CONFLICT DO NOTHING""";
    private static final String TAKE = """
            UPDATE platform.reconciliation r SET run_at = now() + interval '5 minutes', lease = r.lease + 1
              FROM platform.tenant t
             WHERE t.id = r.tenant_id AND r.connection_id IN (
                   SELECT d.connection_id FROM platform.reconciliation d JOIN platform.tenant o ON o.id = d.tenant_id
                    WHERE d.run_at <= now() AND o.status = 'ACTIVE'
                    ORDER BY d.run_at LIMIT 1 FOR UPDATE OF d SKIP LOCKED)
            RETURNING r.connection_id, r.tenant_id, t.schema_name, r.reconciled_until, r.unconnected_at, r.lease""";
    private static final String RENEW = "UPDATE platform.reconciliation SET run_at = now() + interval '5 minutes'"
            + " WHERE connection_id = ? AND lease = ?";
    private static final String DONE = """
            UPDATE platform.reconciliation SET reconciled_until = ?, unconnected_at = ?, failures = 0, last_error = ?,
                   last_run_at = now(), run_at = now() + make_interval(secs => ?), calls_filled = calls_filled + ?
             WHERE connection_id = ? AND lease = ?""";
    // Twice as long after each failure, up to half an hour.
    private static final String FAILED = """
            UPDATE platform.reconciliation SET failures = failures + 1, last_error = ?, last_run_at = now(),
                   run_at = now() + least(interval '30 minutes', make_interval(secs => ?) * power(2, least(failures, 10))),
                   calls_filled = calls_filled + ?
             WHERE connection_id = ? AND lease = ?""";
    private static final String HOLD_BACK = "UPDATE platform.reconciliation SET run_at = now() + interval '15 seconds'"
            + " WHERE connection_id = ? AND lease = ?";
    private static final String LIST = """
            SELECT connection_id, tenant_id, provider, reconciled_until, run_at, last_run_at, last_error, failures,
                   calls_filled
              FROM platform.reconciliation ORDER BY failures DESC, connection_id LIMIT ? OFFSET ?""";
    private static final String HURRY =
            "UPDATE platform.reconciliation SET run_at = least(run_at, now()) WHERE connection_id = ?";

    private final PlatformSql sql;

    protected Reconciliations() {
        this(null);
    }

    @Inject
    public Reconciliations(PlatformSql sql) {
        this.sql = sql;
    }

    /**
     * A connection that no other node looks at for five minutes.
     *
     * @param until its mark
     * @param unconnectedAt when calls that never connected were last looked for
     */
    record Taken(
            ConnectionId connection,
            TenantId tenant,
            TenantSchema schema,
            Instant until,
            Optional<Instant> unconnectedAt,
            long lease) {}

    /** Enters connections that have got their first agent, due after that time. */
    void enterNew(Duration pause) {
        sql.update(ENTER, (double) pause.toSeconds());
    }

    /** The connection that is due longest, of a tenant that is active. */
    Optional<Taken> take() {
        return sql.first(TAKE, Reconciliations::taken);
    }

    /** Five more minutes; false when another node has it by now. */
    boolean renew(Taken taken) {
        return sql.update(RENEW, taken.connection().value(), taken.lease()) == 1;
    }

    /** Moves the mark, unless another node has the connection by now. */
    void done(
            Taken taken,
            Instant mark,
            Optional<Instant> unconnectedAt,
            Optional<String> error,
            int filled,
            Duration pause) {
        sql.update(
                DONE,
                utc(mark),
                unconnectedAt.map(Reconciliations::utc).orElse(null),
                error.orElse(null),
                (double) pause.toSeconds(),
                filled,
                taken.connection().value(),
                taken.lease());
    }

    /** The mark stays; the next run is the later the more have failed in a row. */
    void failed(Taken taken, String error, int filled, Duration pause) {
        sql.update(
                FAILED,
                error,
                (double) pause.toSeconds(),
                filled,
                taken.connection().value(),
                taken.lease());
    }

    /** The tenant is being upgraded: again in a while, as if nothing had been tried. */
    void holdBack(Taken taken) {
        sql.update(HOLD_BACK, taken.connection().value(), taken.lease());
    }

    /** Those that fail first. */
    List<Reconciliation> list(int offset, int limit) {
        return sql.list(LIST, Reconciliations::reconciliation, limit, offset);
    }

    /** Makes it due now, unless it is being done; false when there is no such connection. */
    boolean hurry(ConnectionId connection) {
        return sql.update(HURRY, connection.value()) == 1;
    }

    /** Forgets a tenant's connections; again is harmless. */
    public void removeAll(TenantId tenant) {
        sql.update("DELETE FROM platform.reconciliation WHERE tenant_id = ?", tenant.value());
    }

    private static Taken taken(ResultSet row) throws SQLException {
        return new Taken(
                new ConnectionId(row.getObject("connection_id", UUID.class)),
                new TenantId(row.getObject("tenant_id", UUID.class)),
                new TenantSchema(row.getString("schema_name")),
                instant(row, "reconciled_until").orElseThrow(),
                instant(row, "unconnected_at"),
                row.getLong("lease"));
    }

    private static Reconciliation reconciliation(ResultSet row) throws SQLException {
        return new Reconciliation(
                new ConnectionId(row.getObject("connection_id", UUID.class)),
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getString("provider"),
                instant(row, "reconciled_until").orElseThrow(),
                instant(row, "run_at").orElseThrow(),
                instant(row, "last_run_at"),
                Optional.ofNullable(row.getString("last_error")),
                row.getInt("failures"),
                row.getLong("calls_filled"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
