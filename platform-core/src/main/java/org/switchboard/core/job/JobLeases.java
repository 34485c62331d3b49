package org.switchboard.core.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.switchboard.core.tenancy.TenantSchema;

/** Takes jobs from the queue for a while, so that no two workers do the same one at the same time. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class JobLeases {
    private static final String TAKE = """
            UPDATE platform.job SET attempts = attempts + 1, run_at = now() + interval '2 minutes'
             WHERE id IN (SELECT id FROM platform.job WHERE run_at <= now()
                           ORDER BY run_at, id LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING id, schema_name, kind, reference, attempts""";
    private static final String RENEW =
            "UPDATE platform.job SET run_at = now() + interval '2 minutes' WHERE id = ? AND attempts = ?";
    // Whoever has it by now: what is done is done.
    private static final String DONE = "DELETE FROM platform.job WHERE id = ?";
    // 1 s, 2 s, 4 s, … up to 5 minutes
    private static final String POSTPONE = """
            UPDATE platform.job SET last_error = ?,
                   run_at = now() + least(interval '5 minutes', interval '1 second' * power(2, attempts - 1))
             WHERE id = ? AND attempts = ?""";

    private static final String HOLD_BACK =
            "UPDATE platform.job SET attempts = attempts - 1, run_at = now() + interval '15 seconds'"
                    + " WHERE id = ? AND attempts = ?";

    @Resource(lookup = "java:app/jdbc/switchboard")
    DataSource source;

    /** A job that nobody else will take for two minutes. {@code attempts} counts this one. */
    public record Leased(long id, TenantSchema schema, String kind, UUID reference, int attempts) {}

    /** Takes up to {@code limit} jobs that are due; empty when there is nothing to do. */
    public List<Leased> take(int limit) {
        try (Connection connection = source.getConnection();
                PreparedStatement sql = connection.prepareStatement(TAKE)) {
            sql.setInt(1, limit);
            try (ResultSet rows = sql.executeQuery()) {
                List<Leased> taken = new ArrayList<>();
                while (rows.next()) {
                    taken.add(new Leased(
                            rows.getLong("id"),
                            new TenantSchema(rows.getString("schema_name")),
                            rows.getString("kind"),
                            rows.getObject("reference", UUID.class),
                            rows.getInt("attempts")));
                }
                return taken;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("can't take jobs: SQL state " + e.getSQLState(), e);
        }
    }

    /** Takes the job for another two minutes; false when somebody else has taken or done it meanwhile. */
    public boolean renew(Leased job) {
        try (Connection connection = source.getConnection();
                PreparedStatement sql = connection.prepareStatement(RENEW)) {
            sql.setLong(1, job.id());
            sql.setInt(2, job.attempts());
            return sql.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("can't renew a lease: SQL state " + e.getSQLState(), e);
        }
    }

    /** Removes a job that is done or given up. */
    public void done(Leased job) {
        update(DONE, sql -> sql.setLong(1, job.id()));
    }

    /** Makes a job due again later, the later the more often it has failed; nothing happens when somebody else has taken it meanwhile. */
    public void postpone(Leased job, RuntimeException failure) {
        update(POSTPONE, sql -> {
            sql.setString(1, String.valueOf(failure.getMessage()));
            sql.setLong(2, job.id());
            sql.setInt(3, job.attempts());
        });
    }

    /** Makes a job due again in a while, as if it had not been tried; nothing happens when somebody else has taken it meanwhile. */
    public void holdBack(Leased job) {
        update(HOLD_BACK, sql -> {
            sql.setLong(1, job.id());
            sql.setInt(2, job.attempts());
        });
    }

    @FunctionalInterface
    private interface Parameters {
        void set(PreparedStatement sql) throws SQLException;
    }

    private void update(String statement, Parameters parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement sql = connection.prepareStatement(statement)) {
            parameters.set(sql);
            sql.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("can't update the job queue: SQL state " + e.getSQLState(), e);
        }
    }
}
