package org.switchboard.core.migration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.switchboard.core.it.TestDatabase;
import org.switchboard.core.tenancy.DatabaseConfig;
import org.switchboard.core.tenancy.Migrations;
import org.switchboard.core.tenancy.OwnerDatabase;
import org.switchboard.core.tenancy.TenantSchema;
import org.switchboard.core.tenancy.TenantStore;

/**
 * A PostgreSQL full of tenants of an earlier version: made by the real migrations up to that version, copied by plain SQL,
 * because a thousand runs of Flyway would take a minute.
 */
final class TestFleet implements AutoCloseable {
    /** What the first migration after {@link FleetIT}'s old version makes first, so that it can't when that is there already. */
    private static final String POISON =
            "CREATE POLICY user_account_delete_staff ON %s.user_account FOR DELETE USING (true)";

    private static final String[] SCRIPTS = {"V1__create_tenant", "V2__restrict_customers"};
    private static final int TOGETHER = 25;

    private final EmbeddedPostgres postgres = TestDatabase.start();
    private final SecureRandom random = new SecureRandom();
    private final TenantSchema template = TenantSchema.random(random);
    private final int newest;

    TestFleet() throws SQLException {
        OwnerDatabase owner =
                new OwnerDatabase(new DatabaseConfig(url(), "switchboard_owner", TestDatabase.OWNER_PASSWORD));
        Migrations migrations = new Migrations(owner);
        newest = migrations.newestTenantVersion();
        migrations.migratePlatform();
        change("INSERT INTO platform.tenant (id, schema_name, slug, name, status, created_at, updated_at)"
                + " VALUES (uuidv7(), '" + template + "', 'template', 'Template', 'PROVISIONING', now(), now())");
        new TenantStore(owner, migrations).create(template);
    }

    int newest() {
        return newest;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/switchboard";
    }

    /** Forgets all tenants of before; adds some of that version, the oldest first. */
    List<TenantSchema> begin(int count, int version) throws Exception {
        change("TRUNCATE platform.tenant, platform.migration_run CASCADE");
        change("UPDATE platform.migration_lease SET runner = NULL, until = NULL");
        return add(count, version);
    }

    /** Adds tenants of that version, the oldest first. */
    List<TenantSchema> add(int count, int version) throws Exception {
        List<TenantSchema> schemas = IntStream.range(0, count)
                .mapToObj(i -> TenantSchema.random(random))
                .toList();
        List<List<TenantSchema>> parts = new ArrayList<>();
        for (int i = 0; i < count; i += TOGETHER) {
            parts.add(schemas.subList(i, Math.min(count, i + TOGETHER)));
        }
        parts.parallelStream().forEach(part -> make(part, version));
        register(schemas, version);
        return schemas;
    }

    private void make(List<TenantSchema> schemas, int version) {
        try (Connection connection = connect("switchboard_owner", TestDatabase.OWNER_PASSWORD);
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (TenantSchema schema : schemas) {
                sql.execute("CREATE ROLE " + schema + "; CREATE SCHEMA " + schema + "; SET search_path = " + schema);
                for (int i = 0; i < version; i++) {
                    sql.execute(script(SCRIPTS[i]));
                }
                sql.execute("CREATE TABLE flyway_schema_history (LIKE " + template
                        + ".flyway_schema_history INCLUDING ALL); INSERT INTO flyway_schema_history SELECT * FROM "
                        + template
                        + ".flyway_schema_history WHERE version::integer <= " + version);
            }
            connection.commit();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void register(List<TenantSchema> schemas, int version) throws SQLException {
        try (Connection connection = asSuperuser();
                PreparedStatement sql = connection.prepareStatement("INSERT INTO platform.tenant"
                        + " (id, schema_name, slug, name, status, schema_version, created_at, updated_at)"
                        + " VALUES (uuidv7(), ?, ?, 'Old', 'ACTIVE', ?, now(), now())")) {
            for (TenantSchema schema : schemas) {
                sql.setString(1, schema.name());
                sql.setString(2, schema.name().replace('_', '-'));
                sql.setString(3, Integer.toString(version));
                sql.addBatch();
            }
            sql.executeBatch();
        }
    }

    private static String script(String name) throws IOException {
        try (InputStream in = TestFleet.class.getResourceAsStream("/db/tenant/" + name + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    void poison(List<TenantSchema> schemas) throws SQLException {
        for (TenantSchema schema : schemas) {
            change(POISON.formatted(schema));
        }
    }

    void heal(TenantSchema schema) throws SQLException {
        change("DROP POLICY user_account_delete_staff ON " + schema + ".user_account");
    }

    /** Schemas that have what only migrations after the old version make. */
    List<String> migrated() throws SQLException {
        return list("SELECT schemaname FROM pg_policies WHERE policyname = 'call_insert_own'"
                + " AND schemaname IN (SELECT schema_name FROM platform.tenant)");
    }

    void change(String statement) throws SQLException {
        try (Connection connection = asSuperuser();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    List<String> list(String query) throws SQLException {
        try (Connection connection = asSuperuser();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    int count(String what) throws SQLException {
        return Integer.parseInt(list("SELECT count(*) FROM " + what).get(0));
    }

    UUID id(TenantSchema schema) throws SQLException {
        return UUID.fromString(list("SELECT id FROM platform.tenant WHERE schema_name = '" + schema + "'")
                .get(0));
    }

    Connection asSuperuser() throws SQLException {
        return connect("postgres", "");
    }

    private Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(url(), user, password);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
