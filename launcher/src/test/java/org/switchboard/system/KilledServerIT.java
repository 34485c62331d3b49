package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.switchboard.launcher.data.DataFolder;
import org.switchboard.launcher.data.Part;
import org.switchboard.launcher.data.RunNotes;

/** The server is killed while it sets one tenant up and removes another; started again, it ends both. */
class KilledServerIT {
    private static final String TENANTS = "/api/platform/tenants/";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private LaunchedPlatform platform;
    private ApiClient operator;

    @BeforeEach
    void prepare() {
        platform = new LaunchedPlatform(folder, Map.of());
    }

    @AfterEach
    void stop() {
        platform.down();
    }

    @Test
    void goes_on_where_it_was_killed() throws Exception {
        start();
        String leaving = create("leaving");
        Eventually.isTrue("the first tenant is ready", () -> status(leaving).equals("ACTIVE"));
        String coming;
        try (Connection held = platform.connectAsSuperuser();
                Statement sql = held.createStatement()) {
            held.setAutoCommit(false);
            sql.execute("SELECT 1 FROM platform.tenant_secret WHERE tenant_id = '" + leaving + "' FOR UPDATE");
            operator.post(TENANTS + leaving + "/offboard", Map.of("slug", "leaving"))
                    .expect(202);
            Eventually.isTrue("it waits for its data key", () -> isNext(leaving, "data-key"));
            sql.execute("LOCK TABLE platform.login_directory IN SHARE MODE");
            coming = create("coming");
            Eventually.isTrue("the second waits for its administrator", () -> isNext(coming, "administrator"));
            kill();
        }
        platform.down();

        start();
        change("UPDATE platform.job SET run_at = now()"); // as if the two minutes of the leases were over
        Eventually.isTrue("the second tenant is ready", () -> status(coming).equals("ACTIVE"));
        Eventually.isTrue(
                "the first is gone",
                () -> operator.get("/api/platform/offboardings/" + leaving)
                        .json()
                        .hasNonNull("finished_at"));
        signIn("admin@coming.example", "correct horse");
        operator.get(TENANTS + leaving).expect(404);
        try (Connection connection = platform.connectAsSuperuser();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT (SELECT count(*) FROM platform.tenant),"
                        + " (SELECT count(*) FROM pg_roles WHERE rolname ~ '^t_'),"
                        + " (SELECT count(*) FROM pg_namespace WHERE nspname ~ '^t_')")) {
            rows.next();
            assertThat(rows.getLong(2)).isEqualTo(rows.getLong(1));
            assertThat(rows.getLong(3)).isEqualTo(rows.getLong(1));
        }
    }

    private void start() throws Exception {
        platform.up();
        operator = signIn("platform@demo.com", "platform123");
    }

    private void kill() {
        new RunNotes(new DataFolder(folder))
                .alive()
                .filter(note -> note.part() == Part.SERVER)
                .flatMap(note -> note.process().stream())
                .forEach(ProcessHandle::destroyForcibly);
    }

    private ApiClient signIn(String email, String password) throws Exception {
        return new ApiClient(platform.baseUri()).signIn(email, password);
    }

    private String create(String slug) throws Exception {
        return operator.post(
                        "/api/platform/tenants",
                        Map.of(
                                "name",
                                slug,
                                "slug",
                                slug,
                                "admin_email",
                                "admin@" + slug + ".example",
                                "admin_name",
                                "Ada",
                                "admin_password",
                                "correct horse"))
                .expect(202)
                .json()
                .path("id")
                .asText();
    }

    private String status(String tenant) throws Exception {
        return operator.get(TENANTS + tenant).json().path("status").asText();
    }

    /** Whether all steps before this one are done, and this one isn't. */
    private boolean isNext(String tenant, String step) throws Exception {
        for (JsonNode each :
                operator.get(TENANTS + tenant).json().path("progress").path("steps")) {
            boolean done = each.path("done").asBoolean();
            if (each.path("name").asText().equals(step)) {
                return !done;
            }
            if (!done) {
                return false;
            }
        }
        return false;
    }

    private void change(String statement) throws Exception {
        try (Connection connection = platform.connectAsSuperuser();
                Statement sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }
}
