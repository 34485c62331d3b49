package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.switchboard.launcher.data.DataFolder;
import org.switchboard.launcher.data.Secrets;
import org.switchboard.system.ApiClient.Answer;

/** More webhooks than the database, or their account, is good for. On a platform of its own, where few are many. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // The last one uses up what the account may send.
class CrowdedWebhooksIT {
    private static final String SLOW = "-slow";
    private static final long LOCK = 4711;

    private LaunchedPlatform platform;
    private Connection database;
    private Statement sql;
    private String agent;
    private String key;

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        platform = new LaunchedPlatform(
                folder, Map.of("SWITCHBOARD_DB_POOL_SIZE", "8", "SWITCHBOARD_WEBHOOKS_PER_SECOND", "10"));
        platform.up();
        key = new Secrets(new DataFolder(folder)).demoRetellKeys().get(0);
        database = platform.connectAsSuperuser();
        sql = database.createStatement();
        String schema = first("SELECT schema_name FROM platform.tenant WHERE slug = 'demo'");
        agent = first("SELECT provider_agent_id FROM " + schema + ".agent WHERE provider_agent_id IS NOT NULL");
    }

    @AfterAll
    void stop() throws SQLException {
        if (database != null) {
            database.close();
        }
        platform.down();
    }

    @Test
    @Order(1)
    void one_that_the_database_is_slow_with_keeps_no_other_waiting() throws Exception {
        makeSlow();
        // From a connection that becomes HTTP/2 nothing more is read until its first request is answered.
        deliver("-first").expect(204);
        CompletableFuture<Answer> slow = CompletableFuture.supplyAsync(() -> deliver(SLOW));
        Eventually.isTrue("it waits in the database", this::somebodyWaits);
        for (int number = 0; number < 3; number++) {
            deliver("-quick-" + number).expect(204);
        }
        assertThat(slow).isNotDone();
        sql.execute("SELECT pg_advisory_unlock(" + LOCK + ")");
        slow.get(1, TimeUnit.MINUTES).expect(204);
    }

    @Test
    @Order(2)
    void too_many_of_an_account_are_refused_after_a_while() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(20);
        try {
            List<Answer> answers = new ArrayList<>();
            Instant begin = Instant.now();
            for (Future<Answer> answer : clients.invokeAll(IntStream.range(0, 100)
                    .<Callable<Answer>>mapToObj(number -> () -> deliver("-many-" + number))
                    .toList())) {
                answers.add(answer.get());
            }
            List<Answer> refused =
                    answers.stream().filter(answer -> answer.status() != 204).toList();
            assertThat(refused).isNotEmpty().hasSizeLessThan(100);
            assertThat(Duration.between(begin, Instant.now())).isGreaterThan(Duration.ofSeconds(1));
            for (Answer answer : refused) {
                AuthApiIT.assertProblem(answer, 429, "rate-limited");
                assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            }
        } finally {
            clients.shutdownNow();
        }
    }

    /** Until the lock is given back. */
    private void makeSlow() throws SQLException {
        sql.execute("SELECT pg_advisory_lock(" + LOCK + ")");
        sql.execute("CREATE FUNCTION platform.wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                + " PERFORM pg_advisory_xact_lock(" + LOCK + "); RETURN NEW; END $$");
        sql.execute("CREATE TRIGGER wait BEFORE INSERT ON platform.webhook_inbox FOR EACH ROW"
                + " WHEN (NEW.provider_call_id LIKE '%" + SLOW + "') EXECUTE FUNCTION platform.wait()");
    }

    private boolean somebodyWaits() throws SQLException {
        try (ResultSet found = sql.executeQuery(
                "SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = " + LOCK + " AND NOT granted")) {
            return found.next();
        }
    }

    private String first(String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Answer deliver(String suffix) {
        try {
            byte[] body =
                    RetellDelivery.sample("call_ended").about(agent, suffix).body();
            return new ApiClient(platform.baseUri())
                    .with("X-Retell-Signature", RetellDelivery.signature(body, key, System.currentTimeMillis()))
                    .postRaw("/api/webhooks/retell", body);
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
