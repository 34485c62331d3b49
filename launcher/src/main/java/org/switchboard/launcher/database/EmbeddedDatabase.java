package org.switchboard.launcher.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.switchboard.launcher.LauncherException;
import org.switchboard.launcher.data.DataFolder;
import org.switchboard.launcher.data.LogFiles;
import org.switchboard.launcher.data.Ports;
import org.switchboard.launcher.data.Secrets;

/** A real PostgreSQL 18 with its data in the data folder; durable, reachable from this machine only, by password only. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "switchboard";

    private final EmbeddedPostgres postgres;
    private final ProcessHandle process;
    private final Secrets secrets;

    private EmbeddedDatabase(EmbeddedPostgres postgres, ProcessHandle process, Secrets secrets) {
        this.postgres = postgres;
        this.process = process;
        this.secrets = secrets;
    }

    /**
     * Starts PostgreSQL on the folder's cluster, making it first if there is none, and sees to its roles and database.
     *
     * @param binaries where PostgreSQL's programs are unpacked to, unless they are there
     * @throws LauncherException if it does not start; nothing is left running then
     */
    public static EmbeddedDatabase start(DataFolder folder, Secrets secrets, Path binaries) {
        Cluster cluster = new Cluster(folder.postgres());
        cluster.checkVersion();
        File log = LogFiles.fresh(folder, "database").toFile();
        try {
            EmbeddedPostgres postgres = postgres(folder, secrets, binaries, log);
            ProcessHandle process = cluster.postmaster().orElseThrow();
            EmbeddedDatabase database = new EmbeddedDatabase(postgres, process, secrets);
            database.bootstrap(cluster);
            return database;
        } catch (IOException | SQLException | RuntimeException e) {
            running(folder).ifPresent(Postmaster::stop);
            throw new LauncherException("PostgreSQL does not start: " + e.getMessage() + " (log: " + log + ")", e);
        }
    }

    private static EmbeddedPostgres postgres(DataFolder folder, Secrets secrets, Path binaries, File log)
            throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.postgres())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(Ports.remembered(folder.run().resolve("database.port")))
                .setPGStartupWait(Duration.ofSeconds(60))
                // The library is made for tests and switches both off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "256MB")
                // Details of errors quote values: names, numbers, e-mails.
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("unix_socket_directories", "")
                // The same order and the same idea of a letter on every machine.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setConnectConfig("password", secrets.superuserPassword())
                .setOutputRedirector(Redirect.appendTo(log))
                .setErrorRedirector(Redirect.appendTo(log));
        return Binaries.unpackAndStart(binaries, builder);
    }

    private void bootstrap(Cluster cluster) throws SQLException, IOException {
        Map<String, String> passwords = Map.of(
                "owner_password", secrets.ownerPassword(),
                "app_password", secrets.appPassword());
        try (Connection connection = connect(SUPERUSER)) {
            SqlScript.ofResource("db/roles.sql", passwords).run(connection);
            if (cluster.requirePasswords()) {
                requirePasswords(connection);
            }
        }
        try (Connection connection = connectAsSuperuser()) {
            SqlScript.ofResource("db/roles-database.sql", Map.of()).run(connection);
        }
    }

    private void requirePasswords(Connection connection) throws SQLException {
        String password = secrets.superuserPassword();
        SqlScript.of("ALTER ROLE postgres PASSWORD :'password'", Map.of("password", password))
                .run(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    /** Where the application connects to. */
    public String jdbcUrl() {
        return url(DATABASE);
    }

    /** Port on the loopback address. */
    public int port() {
        return postgres.getPort();
    }

    /** The postmaster. */
    public ProcessHandle process() {
        return process;
    }

    /** A connection to the application's database that may do everything, for bootstrap and assertions. */
    public Connection connectAsSuperuser() throws SQLException {
        return connect(DATABASE);
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, secrets.superuserPassword());
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        Postmaster.stop(process);
    }

    /** The postmaster that runs on the folder's cluster, whoever started it. */
    public static Optional<ProcessHandle> running(DataFolder folder) {
        try {
            return new Cluster(folder.postgres()).postmaster();
        } catch (IOException e) {
            throw new LauncherException("cannot read " + folder.postgres(), e);
        }
    }
}
