package org.switchboard.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.switchboard.launcher.LauncherException;

/** What the database says of itself, asked as superuser; and data put where no API is fast enough. */
final class DatabaseFigures implements AutoCloseable {

    private final Connection connection;
    // By process. One that has ended stays with what it had used when it was last asked for.
    private final Map<Long, Duration> cpu = new HashMap<>();

    DatabaseFigures(BenchInstallation installation) throws SQLException {
        connection = installation.asSuperuser();
    }

    /** Gives the tenant some history: so many ended calls of its one agent, the last one now. */
    void addCalls(String tenantId, int calls) {
        String schema = schema(tenantId);
        execute("INSERT INTO " + schema
                + ".call (id, agent_id, provider_call_id, direction, status, from_number, to_number,"
                + " started_at, ended_at, duration_ms, created_at, updated_at, summary)"
                + " SELECT uuidv7(n * interval '-1 minute'), a.id, 'old-' || n, 'INBOUND', 'ENDED', '+14155550142',"
                + " '+14155550187', now(), now(), 61000, now(), now(), repeat('They spoke about the weather. ', 8)"
                + " FROM generate_series(0, " + (calls - 1) + ") n, " + schema + ".agent a");
    }

    /** Gives the tenant four weeks of calls with everything that pages show of them. */
    void addTalkedCalls(String tenantId, int calls) {
        try {
            TalkedCalls.add(connection, schema(tenantId), calls);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private String schema(String tenantId) {
        return text("SELECT schema_name FROM platform.tenant WHERE id = '" + tenantId + "'");
    }

    /** Data key, role, schema with all migrations, and administrator of the latest tenants: p50 and p90. */
    String provisioningMillis(int latest) {
        return text(
                "SELECT array_to_string((percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY ms))::int[], ', ') FROM"
                        + " (SELECT (SELECT sum(ms::int) FROM jsonb_each_text(steps) AS step (name, ms)) AS ms"
                        + " FROM platform.tenant_progress p JOIN platform.tenant t ON t.id = p.tenant_id"
                        + " WHERE p.task = 'PROVISIONING' ORDER BY t.created_at DESC LIMIT " + latest + ") AS made");
    }

    /** Size of the system catalog with its indexes, bytes. */
    long catalogBytes() {
        return Long.parseLong(text("SELECT sum(pg_total_relation_size(oid)) FROM pg_class"
                + " WHERE relnamespace = 'pg_catalog'::regnamespace AND relkind = 'r'"));
    }

    /** Memory that the application's fattest backend shares with nobody, bytes; 0 where the system doesn't tell. */
    long largestBackendBytes() {
        long largest = 0;
        try (Statement sql = connection.createStatement();
                ResultSet rows =
                        sql.executeQuery("SELECT pid FROM pg_stat_activity WHERE usename = 'switchboard_app'")) {
            while (rows.next()) {
                largest = Math.max(largest, privateBytes(rows.getLong(1)));
            }
            return largest;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static long privateBytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("RssAnon:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Whether all queued work that is due has been done. */
    boolean isIdle() {
        return text("SELECT (SELECT count(*) FROM platform.job WHERE run_at <= now() + interval '10 seconds')"
                        + " + (SELECT count(*) FROM (SELECT FROM platform.webhook_inbox_tenants() LIMIT 1) AS waiting)")
                .equals("0");
    }

    /** Waits until all queued work that is due has been done. */
    void awaitIdle() {
        while (!isIdle()) {
            BenchTenant.pause(50);
        }
    }

    /** Processor time that the application's backends have used so far. */
    Duration cpu() {
        try (Statement sql = connection.createStatement();
                ResultSet rows =
                        sql.executeQuery("SELECT pid FROM pg_stat_activity WHERE usename = 'switchboard_app'")) {
            while (rows.next()) {
                long pid = rows.getLong(1);
                ProcessHandle.of(pid)
                        .flatMap(backend -> backend.info().totalCpuDuration())
                        .ifPresent(used -> cpu.put(pid, used));
            }
            return cpu.values().stream().reduce(Duration.ZERO, Duration::plus);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** So that none begins in the middle of a measurement for what was written before it. */
    void checkpoint() {
        execute("CHECKPOINT");
    }

    private String text(String query) {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private void execute(String statement) {
        try (Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static LauncherException failure(SQLException e) {
        return new LauncherException("the benchmark's database failed: " + e.getMessage(), e);
    }
}
