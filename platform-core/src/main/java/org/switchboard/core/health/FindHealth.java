package org.switchboard.core.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.switchboard.core.health.SystemHealth.Queue;
import org.switchboard.core.persistence.PlatformSql;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.Role;

/** Asks the database and this node how they are: two queries on schema platform, however many tenants there are. */
@ApplicationScoped
public class FindHealth {
    private static final String DATABASE = """
            SELECT current_setting('server_version') AS version, pg_database_size(current_database()) AS bytes,
                   (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()) AS connections""";
    // In the order of the fields.
    private static final String QUEUES = """
            SELECT 1 AS place, count(*) AS waiting, count(*) FILTER (WHERE last_error IS NOT NULL) AS failing,
                   extract(epoch FROM now() - min(run_at) FILTER (WHERE run_at <= now())) AS oldest, max(last_error) AS error
              FROM platform.job
            UNION ALL
            SELECT 2, count(id), 0, extract(epoch FROM now() - min(received_at)), NULL FROM platform.webhook_inbox
            UNION ALL
            SELECT 3, count(*), count(*) FILTER (WHERE last_error IS NOT NULL),
                   extract(epoch FROM now() - min(run_at) FILTER (WHERE run_at <= now())), max(last_error)
              FROM platform.mail_outbox
            UNION ALL
            SELECT 4, count(*), count(*) FILTER (WHERE failures > 0),
                   extract(epoch FROM now() - min(run_at) FILTER (WHERE run_at <= now())), max(last_error) FILTER (WHERE failures > 0)
              FROM platform.reconciliation ORDER BY place""";

    private record Database(String version, long bytes, int connections) {}

    private final PlatformSql sql;

    protected FindHealth() {
        this(null);
    }

    @Inject
    FindHealth(PlatformSql sql) {
        this.sql = sql;
    }

    /** How it is now. */
    public SystemHealth now(Role role) {
        Permission.MANAGE_TENANTS.require(role);
        long asked = System.nanoTime();
        Database database = sql.first(DATABASE, FindHealth::database).orElseThrow();
        Duration answered = Duration.ofNanos(System.nanoTime() - asked);
        List<Queue> queues = sql.list(QUEUES, FindHealth::queue);
        Runtime runtime = Runtime.getRuntime();
        return new SystemHealth(
                answered,
                database.version(),
                database.bytes(),
                database.connections(),
                queues.get(0),
                queues.get(1),
                queues.get(2),
                queues.get(3),
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
                Runtime.version().toString(),
                runtime.totalMemory() - runtime.freeMemory(),
                runtime.maxMemory());
    }

    private static Database database(ResultSet row) throws SQLException {
        return new Database(row.getString("version"), row.getLong("bytes"), row.getInt("connections"));
    }

    private static Queue queue(ResultSet row) throws SQLException {
        double seconds = row.getDouble("oldest");
        Optional<Duration> oldest =
                row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(Math.round(seconds * 1000)));
        return new Queue(
                row.getLong("waiting"), row.getLong("failing"), oldest, Optional.ofNullable(row.getString("error")));
    }
}
