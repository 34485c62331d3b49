package org.switchboard.core.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.switchboard.core.persistence.PlatformSql;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;

/**
 * What the runner reads and writes: who is behind, and what became of each. Every method is one statement, so a runner may
 * die between any two of them. Tables {@code platform.tenant} (the version is the truth), {@code migration_run} and {@code
 * tenant_migration}.
 */
@ApplicationScoped
public class FleetRegistry {
    /** Tenants {@code t} that are behind a version, with their migration {@code m} if there was one. Parameters: version, version. */
    static final String BEHIND = """
             FROM platform.tenant t
             LEFT JOIN platform.tenant_migration m ON m.tenant_id = t.id AND m.version = ?
            WHERE t.schema_version::integer < ? AND t.status IN ('ACTIVE', 'SUSPENDED')""";

    private static final String DUE =
            " AND (m.state IS NULL OR m.state = 'DONE' OR m.state = 'POSTPONED' AND m.retry_at <= now())";
    private static final String UNDECIDED = " AND (m.state IS NULL OR m.state IN ('DONE', 'POSTPONED'))";
    private static final String RETRIES = " AND m.state = 'RETRY'";
    // The youngest first: they have the least to lose.
    private static final String SOME = "SELECT t.id, t.schema_name" + BEHIND + "%s ORDER BY t.id DESC LIMIT ?";

    private static final String WORK = "SELECT EXISTS (SELECT" + BEHIND + RETRIES + ") OR CASE coalesce("
            + "(SELECT state FROM platform.migration_run WHERE version = ?), 'DONE') WHEN 'DONE' THEN EXISTS (SELECT"
            + BEHIND + DUE + ") WHEN 'RUNNING' THEN EXISTS (SELECT" + BEHIND + DUE + ") OR NOT EXISTS (SELECT" + BEHIND
            + UNDECIDED + ") ELSE false END";
    private static final String OPEN = """
            INSERT INTO platform.migration_run (version) VALUES (?)
            ON CONFLICT (version) DO UPDATE SET state = 'RUNNING', detail = NULL, failures = 0, finished_at = NULL
             WHERE migration_run.state = 'DONE'""";
    private static final String FINISH = """
            UPDATE platform.migration_run SET state = 'DONE', detail = NULL, finished_at = now()
             WHERE version = ? AND state <> 'DONE' AND NOT EXISTS (SELECT""" + BEHIND + UNDECIDED + ")";
    private static final String STOP =
            "UPDATE platform.migration_run SET state = 'STOPPED', detail = ? WHERE version = ? AND state = 'RUNNING'";
    private static final String LEADS = "SELECT 1 FROM platform.migration_lease WHERE runner = ? AND until > now()";
    private static final String GOES_ON =
            LEADS + " AND EXISTS (SELECT FROM platform.migration_run WHERE version = ? AND state = 'RUNNING')";

    private static final String NOTE = """
            INSERT INTO platform.tenant_migration AS m
                   (tenant_id, version, state, attempts, runner, ended_at, duration_ms, error, retry_at)
            VALUES (?, ?, '%s', 1, ?, now(), ?, ?, %s)
            ON CONFLICT (tenant_id, version) DO UPDATE SET state = excluded.state, attempts = m.attempts + 1,
                   runner = excluded.runner, ended_at = excluded.ended_at, duration_ms = excluded.duration_ms,
                   error = excluded.error, retry_at = excluded.retry_at""";
    private static final String DONE = """
            WITH moved AS (UPDATE platform.tenant SET schema_version = ?
                            WHERE id = ? AND schema_version::integer < ?)
            """ + NOTE.formatted("DONE", "NULL");
    private static final String FAILED = NOTE.formatted("FAILED", "NULL");
    private static final String FAILURE = """
            UPDATE platform.migration_run SET failures = failures + 1 WHERE version = ? RETURNING failures""";
    private static final String POSTPONED = NOTE.formatted("POSTPONED", "now() + interval '1 second'")
            // 1 s, 2 s, 4 s, … up to a minute
            + " + least(interval '1 minute', interval '1 second' * power(2, least(m.attempts, 10))) - interval '1 second'";

    private static final String FENCED = """
            SELECT t.schema_name FROM platform.tenant t
             WHERE t.schema_version::integer < ? AND t.status <> 'OFFBOARDING'
            UNION
            SELECT t.schema_name FROM platform.tenant_migration m JOIN platform.tenant t ON t.id = m.tenant_id
             WHERE m.state IN ('FAILED', 'RETRY') AND t.schema_version::integer < m.version
               AND t.status <> 'OFFBOARDING'""";

    private final PlatformSql sql;

    protected FleetRegistry() {
        this(null);
    }

    @Inject
    public FleetRegistry(PlatformSql sql) {
        this.sql = sql;
    }

    /** A tenant to migrate. */
    record Candidate(TenantId tenant, TenantSchema schema) {
        private static Candidate of(ResultSet row) throws SQLException {
            return new Candidate(
                    new TenantId(row.getObject("id", UUID.class)), new TenantSchema(row.getString("schema_name")));
        }
    }

    /** Whether a runner has something to do at this version now. */
    boolean hasWork(int version) {
        return sql.first(
                        WORK,
                        row -> row.getBoolean(1),
                        version,
                        version,
                        version,
                        version,
                        version,
                        version,
                        version,
                        version,
                        version)
                .orElseThrow();
    }

    /** Opens the run to this version, also one that was done; a paused or stopped one stays so. */
    void open(int version) {
        sql.update(OPEN, version);
    }

    /** The run is done when nobody is left but those who failed. */
    void finish(int version) {
        sql.update(FINISH, version, version, version);
    }

    /** Ends a running run until somebody resumes it. */
    void stop(int version, String reason) {
        sql.update(STOP, reason, version);
    }

    /** Some of those who are behind and neither failed nor wait, the youngest first. */
    List<Candidate> due(int version, int limit) {
        return sql.list(SOME.formatted(DUE), Candidate::of, version, version, limit);
    }

    /** Those who failed and are to be tried again. */
    List<Candidate> retries(int version, int limit) {
        return sql.list(SOME.formatted(RETRIES), Candidate::of, version, version, limit);
    }

    /** Whether this node still has the lease. */
    boolean isLedBy(UUID runner) {
        return sql.first(LEADS, row -> true, runner).isPresent();
    }

    /** Whether this node still has the lease, and the run was neither paused nor stopped. */
    boolean goesOn(int version, UUID runner) {
        return sql.first(GOES_ON, row -> true, runner, version).isPresent();
    }

    /** The tenant is at this version. */
    void done(Candidate tenant, int version, UUID runner, Duration took) {
        UUID id = tenant.tenant().value();
        sql.update(DONE, Integer.toString(version), id, version, id, version, runner, took.toMillis(), null);
    }

    /** The tenant's migration failed: it is fenced. */
    void failed(Candidate tenant, int version, UUID runner, Duration took, String error) {
        sql.update(FAILED, tenant.tenant().value(), version, runner, took.toMillis(), error);
    }

    /** Counts a failure of the run; how many it has now. */
    int countFailure(int version) {
        return sql.first(FAILURE, row -> row.getInt(1), version).orElseThrow();
    }

    /** The tenant was in use: it is due again, the later the more often that happened. */
    void postponed(Candidate tenant, int version, UUID runner, Duration took, String error) {
        sql.update(POSTPONED, tenant.tenant().value(), version, runner, took.toMillis(), error);
    }

    /** Who is fenced: those who failed, and those older than what this build can serve. Who is being removed isn't. */
    Set<TenantSchema> fenced(int oldestServed) {
        return sql.list(FENCED, row -> new TenantSchema(row.getString(1)), oldestServed).stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
