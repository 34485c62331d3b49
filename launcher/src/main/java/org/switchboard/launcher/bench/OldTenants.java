package org.switchboard.launcher.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.switchboard.launcher.LauncherException;

/** Tenants as the release before this one has left them: made by its migrations, in plain SQL. */
final class OldTenants {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int TOGETHER = 20;

    private final BenchInstallation installation;
    private final String template;
    private final List<String> scripts = new ArrayList<>();
    private final SecureRandom random = new SecureRandom();

    /**
     * Reads the migrations.
     *
     * @param template schema of a tenant of this release, whose history of migrations is copied
     */
    OldTenants(BenchInstallation installation, String template) throws SQLException {
        this.installation = installation;
        this.template = template;
        try (Connection connection = installation.asSuperuser();
                Statement sql = connection.createStatement();
                var rows = sql.executeQuery("SELECT script FROM " + template
                        + ".flyway_schema_history WHERE type = 'SQL' ORDER BY installed_rank")) {
            while (rows.next()) {
                scripts.add(script(rows.getString(1)));
            }
        }
        scripts.remove(scripts.size() - 1);
    }

    /** The version that they have. */
    int version() {
        return scripts.size();
    }

    /** Makes schemas; the server doesn't know of them yet. */
    List<String> make(int count) throws SQLException {
        List<String> schemas = Stream.generate(this::name).limit(count).toList();
        for (int i = 0; i < count; i += TOGETHER) {
            try (Connection connection = installation.asOwner();
                    Statement sql = connection.createStatement()) {
                connection.setAutoCommit(false);
                for (String schema : schemas.subList(i, Math.min(count, i + TOGETHER))) {
                    make(sql, schema);
                }
                connection.commit();
            }
        }
        return schemas;
    }

    private void make(Statement sql, String schema) throws SQLException {
        sql.execute("CREATE ROLE " + schema + " LOGIN; GRANT " + schema
                + " TO switchboard_app WITH INHERIT FALSE, SET TRUE; GRANT switchboard_tenant TO " + schema
                + "; CREATE SCHEMA " + schema + "; SET search_path = " + schema);
        for (String script : scripts) {
            sql.execute(script);
        }
        sql.execute("CREATE TABLE flyway_schema_history (LIKE " + template
                + ".flyway_schema_history INCLUDING ALL); INSERT INTO flyway_schema_history SELECT * FROM " + template
                + ".flyway_schema_history WHERE version::integer <= " + version());
        sql.execute("GRANT USAGE ON SCHEMA " + schema + " TO " + schema
                + "; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA " + schema + " TO " + schema);
    }

    /** Enters them all into the registry at once: from now on they are behind. */
    void register(List<String> schemas) throws SQLException {
        try (Connection connection = installation.asOwner();
                PreparedStatement sql = connection.prepareStatement("INSERT INTO platform.tenant"
                        + " (id, schema_name, slug, name, status, schema_version, created_at, updated_at)"
                        + " SELECT uuidv7(), s, replace(s, '_', '-'), 'Bench', 'ACTIVE', ?, now(), now()"
                        + " FROM unnest(?) s")) {
            sql.setString(1, Integer.toString(version()));
            sql.setArray(2, connection.createArrayOf("text", schemas.toArray()));
            sql.executeUpdate();
        }
    }

    private String name() {
        StringBuilder name = new StringBuilder("t_");
        random.ints(12, 0, ALPHABET.length()).forEach(i -> name.append(ALPHABET.charAt(i)));
        return name.toString();
    }

    private static String script(String name) {
        try (InputStream in = OldTenants.class.getResourceAsStream("/db/tenant/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LauncherException("cannot read " + name, e);
        }
    }
}
