package org.switchboard.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.switchboard.launcher.LauncherException;
import org.switchboard.launcher.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How fast a fleet gets from the version before the newest to the newest, by the server's own runner: a part of it one at a
 * time as the baseline, then the rest as configured. And what up-to-date tenants cost a start.
 */
@Command(
        name = "migrations",
        mixinStandardHelpOptions = true,
        description = "Migrate old tenants to this build's version; print tenants per second.")
final class MigrationsBench implements Callable<Integer> {

    private static final String SPEED = """
            SELECT count(*), extract(epoch FROM max(m.ended_at) - min(m.ended_at - m.duration_ms * interval '1 ms')),
                   percentile_cont(ARRAY[0.5, 0.99]) WITHIN GROUP (ORDER BY m.duration_ms)
              FROM platform.tenant_migration m WHERE m.state = 'DONE' AND m.ended_at >= ?""";

    @Option(
            names = "--tenants",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many tenants to migrate (default: ${DEFAULT-VALUE}).")
    private int tenants;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "4",
            description = "How many at once (default: ${DEFAULT-VALUE}, as in production).")
    private int parallel;

    private final Progress progress = new Progress(System.out);

    /** What a run achieved. */
    private record Speed(int tenants, double seconds, double median, double p99) {
        private double perSecond() {
            return tenants / seconds;
        }

        private void print(String how) {
            System.out.printf(
                    "  %-18s %6d tenants in %7.1f s: %7.1f tenants/s; one takes %.0f ms (p50), %.0f ms (p99)%n",
                    how, tenants, seconds, perSecond(), median, p99);
        }
    }

    @Override
    public Integer call() throws SQLException {
        if (tenants < 20 || parallel < 1) {
            throw new LauncherException("--tenants must be 20 or more, --parallel 1 or more");
        }
        progress.step("Starting PostgreSQL 18 and the server on a temporary folder");
        try (BenchInstallation installation = new BenchInstallation()) {
            installation.startServer(Map.of());
            OldTenants old = new OldTenants(installation, template(installation));
            // The first start of a build archives classes; the second is like all others.
            Duration empty = installation.startServer(Map.of("switchboard.migrations.parallel", "1"));
            long emptyLook = installation.lookMillis();
            Speed alone = measure(installation, old, Math.max(20, tenants / 5));
            installation.stopServer();
            progress.step("Starting the server with " + parallel + " at once");
            installation.startServer(Map.of("switchboard.migrations.parallel", Integer.toString(parallel)));
            Speed together = measure(installation, old, tenants);
            progress.step("Starting the server with all tenants up to date");
            Duration full = installation.startServer(Map.of());
            System.out.printf(
                    "%nVersion %d to %d, durable commits, rings 1, 1%%, 10%%, rest%n",
                    old.version(), old.version() + 1);
            alone.print("one at a time");
            together.print(parallel + " at once");
            System.out.printf("  ratio %.2f%n", together.perSecond() / alone.perSecond());
            System.out.printf(
                    "  a start's look at the fleet: %d ms with no tenants but one, %d ms with %d up-to-date ones%n",
                    emptyLook, installation.lookMillis(), alone.tenants() + together.tenants());
            System.out.printf(
                    "  start to ready, whatever else this machine does: %.1f s and %.1f s%n",
                    empty.toMillis() / 1000.0, full.toMillis() / 1000.0);
        }
        return 0;
    }

    /** A tenant of this release, onboarded as usual; its schema. */
    private static String template(BenchInstallation installation) throws SQLException {
        RestClient api = new RestClient(installation.baseUri());
        String token = signIn(api);
        String id = api.post(
                        "/api/platform/tenants",
                        token,
                        Map.of(
                                "name", "Template",
                                "slug", "template",
                                "admin_email", "admin@template.example",
                                "admin_name", "Admin",
                                "admin_password", BenchInstallation.PASSWORD))
                .path("id")
                .asText();
        while (!api.get("/api/platform/tenants/" + id, token)
                .path("status")
                .asText()
                .equals("ACTIVE")) {
            BenchTenant.pause(250);
        }
        try (Connection connection = installation.asSuperuser();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT schema_name FROM platform.tenant WHERE slug = 'template'")) {
            row.next();
            return row.getString(1);
        }
    }

    private Speed measure(BenchInstallation installation, OldTenants old, int count) throws SQLException {
        progress.step("Making " + count + " tenants of version " + old.version());
        var schemas = old.make(count);
        try (Connection connection = installation.asSuperuser();
                Statement sql = connection.createStatement();
                var clock = sql.executeQuery("SELECT clock_timestamp()")) {
            clock.next();
            var begin = clock.getTimestamp(1);
            progress.step("Migrating them");
            old.register(schemas);
            return awaitDone(installation, connection, begin, count);
        }
    }

    private Speed awaitDone(BenchInstallation installation, Connection connection, Timestamp begin, int count)
            throws SQLException {
        RestClient api = new RestClient(installation.baseUri());
        String token = signIn(api);
        while (true) {
            try (var done = connection.prepareStatement(SPEED)) {
                done.setTimestamp(1, begin);
                ResultSet row = done.executeQuery();
                row.next();
                if (row.getInt(1) >= count) {
                    Double[] percentiles = (Double[]) row.getArray(3).getArray();
                    return new Speed(row.getInt(1), row.getDouble(2), percentiles[0], percentiles[1]);
                }
            }
            JsonNode run = api.get("/api/platform/migrations", token);
            if (run.path("state").asText().equals("STOPPED")) {
                throw new LauncherException(
                        "the run stopped: " + run.path("detail").asText());
            }
            progress.tick();
            BenchTenant.pause(250);
        }
    }

    private static String signIn(RestClient api) {
        return api.signIn(BenchInstallation.ADMIN, BenchInstallation.PASSWORD)
                .path("access_token")
                .asText();
    }
}
