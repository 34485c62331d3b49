package org.switchboard.core.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.persistence.PlatformSql;
import org.switchboard.core.tenancy.TenantId;

/** What operators see and change: runs and the tenants they could not migrate. Touches no tenant's schema. */
@ApplicationScoped
public class FleetRuns {
    private static final String COUNT = "(SELECT count(*)" + FleetRegistry.BEHIND + " AND m.state IN (%s))";
    private static final String FIND = "SELECT r.*,"
            + " (SELECT count(*) FROM platform.tenant_migration d WHERE d.version = r.version AND d.state = 'DONE') AS done,"
            + " (SELECT count(*)" + FleetRegistry.BEHIND + ") AS behind,"
            + COUNT.formatted("'POSTPONED'") + " AS postponed,"
            + COUNT.formatted("'FAILED', 'RETRY'") + " AS failed"
            + " FROM platform.migration_run r WHERE r.version = ?";
    private static final String TROUBLES = "SELECT t.id, t.slug, m.*" + FleetRegistry.BEHIND
            + " AND m.state IN ('FAILED', 'RETRY', 'POSTPONED') ORDER BY m.ended_at DESC, t.id LIMIT ? OFFSET ?";
    private static final String RESUME = """
            UPDATE platform.migration_run SET state = 'RUNNING', detail = NULL, failures = 0
             WHERE version = ? AND state IN ('PAUSED', 'STOPPED')""";
    private static final String PAUSE =
            "UPDATE platform.migration_run SET state = 'PAUSED', detail = NULL WHERE version = ? AND state = 'RUNNING'";
    private static final String RETRY = """
            UPDATE platform.tenant_migration SET state = CASE state WHEN 'POSTPONED' THEN state ELSE 'RETRY' END,
                   retry_at = now()
             WHERE version = ? AND state IN ('FAILED', 'RETRY', 'POSTPONED')""";

    private final PlatformSql sql;

    protected FleetRuns() {
        this(null);
    }

    @Inject
    public FleetRuns(PlatformSql sql) {
        this.sql = sql;
    }

    /** The run to that version, if there was anybody to migrate. */
    Optional<MigrationRun> find(int version) {
        return sql.first(FIND, FleetRuns::run, version, version, version, version, version, version, version);
    }

    /** Tenants that failed or wait, the latest first. */
    List<TenantMigration> troubles(int version, int offset, int limit) {
        return sql.list(TROUBLES, FleetRuns::trouble, version, version, limit, offset);
    }

    /** Lets a run that waits go on; false when it doesn't wait. */
    boolean resume(int version) {
        return sql.update(RESUME, version) == 1;
    }

    /** Lets a run wait; false when it doesn't run. */
    boolean pause(int version) {
        return sql.update(PAUSE, version) == 1;
    }

    /** Everybody who failed is tried again; how many. */
    int retryAll(int version) {
        return sql.update(RETRY, version);
    }

    /** A tenant that failed is tried again; false when it didn't fail. */
    boolean retry(int version, TenantId tenant) {
        return sql.update(RETRY + " AND tenant_id = ?", version, tenant.value()) == 1;
    }

    private static MigrationRun run(ResultSet row) throws SQLException {
        int failed = row.getInt("failed");
        return new MigrationRun(
                row.getInt("version"),
                RunState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("detail")),
                row.getInt("failures"),
                instant(row, "started_at").orElseThrow(),
                instant(row, "finished_at"),
                row.getInt("done"),
                row.getInt("behind") - failed,
                row.getInt("postponed"),
                failed);
    }

    private static TenantMigration trouble(ResultSet row) throws SQLException {
        return new TenantMigration(
                new TenantId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("state"),
                row.getInt("attempts"),
                instant(row, "ended_at").orElseThrow(),
                Duration.ofMillis(row.getLong("duration_ms")),
                row.getString("error"),
                instant(row, "retry_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
