package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.switchboard.launcher.data.DataFolder;
import org.switchboard.launcher.data.Secrets;

/**
 * The database is slow with one delivery; those after it don't wait for it. On a platform of its own, as the other tests' has
 * one connection.
 */
class SlowCommitIT {
    private static final String SLOW = "-slow";
    private static final long LOCK = 4711;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private LaunchedPlatform platform;

    @BeforeEach
    void start() {
        platform = new LaunchedPlatform(folder, Map.of("SWITCHBOARD_DB_POOL_SIZE", "8"));
        platform.up();
    }

    @AfterEach
    void stop() {
        platform.down();
    }

    @Test
    void keeps_no_other_delivery_waiting() throws Exception {
        try (Connection database = platform.connectAsSuperuser();
                Statement sql = database.createStatement()) {
            String agent = agent(sql);
            makeSlow(sql);
            CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(() -> deliver(agent, SLOW));
            Eventually.isTrue("it waits in the database", () -> somebodyWaits(sql));
            for (int number = 0; number < 3; number++) {
                assertThat(deliver(agent, "-quick-" + number)).isEqualTo(204);
            }
            assertThat(slow).isNotDone();
            sql.execute("SELECT pg_advisory_unlock(" + LOCK + ")");
            assertThat(slow.get(1, TimeUnit.MINUTES)).isEqualTo(204);
        }
    }

    private static String agent(Statement sql) throws SQLException {
        String schema = first(sql, "SELECT schema_name FROM platform.tenant WHERE slug = 'demo'");
        return first(sql, "SELECT provider_agent_id FROM " + schema + ".agent WHERE provider_agent_id IS NOT NULL");
    }

    private static String first(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Until the lock is given back. */
    private static void makeSlow(Statement sql) throws SQLException {
        sql.execute("SELECT pg_advisory_lock(" + LOCK + ")");
        sql.execute("CREATE FUNCTION platform.wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                + " PERFORM pg_advisory_xact_lock(" + LOCK + "); RETURN NEW; END $$");
        sql.execute("CREATE TRIGGER wait BEFORE INSERT ON platform.webhook_inbox FOR EACH ROW"
                + " WHEN (NEW.provider_call_id LIKE '%" + SLOW + "') EXECUTE FUNCTION platform.wait()");
    }

    private static boolean somebodyWaits(Statement sql) throws SQLException {
        try (ResultSet found = sql.executeQuery(
                "SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = " + LOCK + " AND NOT granted")) {
            return found.next();
        }
    }

    private int deliver(String agent, String suffix) {
        try {
            byte[] body =
                    RetellDelivery.sample("call_ended").about(agent, suffix).body();
            String key = new Secrets(new DataFolder(folder)).demoRetellKeys().get(0);
            return new ApiClient(platform.baseUri())
                    .with("X-Retell-Signature", RetellDelivery.signature(body, key, System.currentTimeMillis()))
                    .postRaw("/api/webhooks/retell", body)
                    .status();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
