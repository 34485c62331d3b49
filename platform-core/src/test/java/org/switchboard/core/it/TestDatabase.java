package org.switchboard.core.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One PostgreSQL for all tests of a run, set up by the same scripts as a real one. Not durable: that is not what is tested. */
public final class TestDatabase {
    /** Password of the application's login. */
    public static final String APP_PASSWORD = "app-test";
    /** Password of the owner. */
    public static final String OWNER_PASSWORD = "owner-test";

    private static final EmbeddedPostgres POSTGRES = start();

    private TestDatabase() {}

    /** JDBC URL of database {@code switchboard}. */
    public static String url() {
        return "jdbc:postgresql://127.0.0.1:" + POSTGRES.getPort() + "/switchboard";
    }

    /** Database {@code switchboard} as seen by a login. */
    public static DataSource as(String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** Runs statements as superuser in database {@code switchboard}. */
    public static void asSuperuser(String... statements) throws SQLException {
        run(POSTGRES.getDatabase("postgres", "switchboard"), statements);
    }

    /** Another PostgreSQL like it, for a test that would be in the others' way; the caller closes it. */
    public static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
            run(postgres.getPostgresDatabase(), script("/db/roles.sql"));
            run(postgres.getDatabase("postgres", "switchboard"), script("/db/roles-database.sql"));
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] script(String name) throws IOException {
        try (InputStream in = TestDatabase.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)^--.*$", "")
                    .replace(":'owner_password'", "'" + OWNER_PASSWORD + "'")
                    .replace(":'app_password'", "'" + APP_PASSWORD + "'")
                    .strip()
                    .split(";\\s*\\n");
        }
    }

    private static void run(DataSource source, String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }
}
