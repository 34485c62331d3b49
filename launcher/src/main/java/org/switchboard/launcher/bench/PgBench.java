package org.switchboard.launcher.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.switchboard.launcher.LauncherException;

/** PostgreSQL's own benchmark as the measure of what the database can do: one row, one durable commit. */
final class PgBench {

    private static final int SECONDS = 3;
    private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+)");

    private final Path program;
    private final String password = UUID.randomUUID().toString();
    private int port;
    private String body;

    private PgBench(Path program) {
        this.program = program;
    }

    /** Looks for it on the PATH. */
    static PgBench find() {
        return List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                .map(folder -> Path.of(folder, "pgbench"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(PgBench::new)
                .orElseThrow(
                        () -> new LauncherException(
                                "no pgbench found, the baseline of this benchmark: install it (Debian: apt-get install postgresql)"));
    }

    /**
     * Makes the table; its rows have a primary key and lie uncompressed in the table, like the inbox's. It isn't vacuumed: after a
     * baseline that would go on while webhooks come in.
     */
    void prepare(BenchInstallation installation, byte[] row) {
        port = installation.databasePort();
        body = new String(row, StandardCharsets.US_ASCII);
        try (Connection connection = installation.asSuperuser();
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE ROLE baseline LOGIN PASSWORD '" + password + "'");
            sql.execute("CREATE TABLE public.baseline (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text)"
                    + " WITH (toast_tuple_target = 8160, autovacuum_enabled = off)");
            sql.execute("GRANT INSERT ON public.baseline TO baseline");
            sql.execute("GRANT USAGE ON SCHEMA public TO baseline");
            sql.execute("GRANT CONNECT ON DATABASE switchboard TO baseline");
        } catch (SQLException e) {
            throw new LauncherException("the benchmark's database failed: " + e.getMessage(), e);
        }
    }

    /** Inserts for some seconds. */
    double insertsPerSecond(int clients) {
        try {
            Path script = Files.createTempFile("insert", ".sql");
            Files.writeString(script, "INSERT INTO public.baseline (body) VALUES (:body);\n");
            try {
                Matcher rate = RATE.matcher(run(script, clients));
                if (!rate.find()) {
                    throw new LauncherException("pgbench tells no rate");
                }
                return Double.parseDouble(rate.group(1));
            } finally {
                Files.delete(script);
            }
        } catch (IOException e) {
            throw new LauncherException("can't run pgbench: " + e.getMessage(), e);
        }
    }

    private String run(Path script, int clients) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        program.toString(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + clients,
                        "--jobs=2",
                        "--time=" + SECONDS,
                        "--define=body=" + body,
                        "--file=" + script,
                        "--host=127.0.0.1",
                        "--port=" + port,
                        "--username=baseline",
                        "switchboard")
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", password);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new LauncherException("pgbench failed: " + said);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new LauncherException("interrupted", e);
        }
        return said;
    }
}
