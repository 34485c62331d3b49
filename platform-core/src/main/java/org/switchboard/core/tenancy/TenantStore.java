package org.switchboard.core.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes and removes a tenant's schema and role. Every step may be repeated: what is done already stays so. */
@ApplicationScoped
public class TenantStore {
    private final OwnerDatabase owner;
    private final Migrations migrations;

    protected TenantStore() {
        this(null, null);
    }

    @Inject
    public TenantStore(OwnerDatabase owner, Migrations migrations) {
        this.owner = owner;
        this.migrations = migrations;
    }

    /**
     * Creates role and schema and migrates the schema, which grants the role its use.
     *
     * @return the schema's version
     */
    public String create(TenantSchema schema) {
        return owner.lend(one -> {
            inOneTransaction(one, "create", schema, this::createRoleAndSchema);
            String version = migrations.migrateTenant(one, schema);
            inOneTransaction(one, "announce", schema, TenantStore::announceRole);
            return version;
        });
    }

    // A backend that was collecting its memberships when the GRANT was committed may have missed it, and then refuses
    // to take
    // the role on ("permission denied to set role") until the next change of any role. This is that change.
    private static void announceRole(Statement sql, String name) throws SQLException {
        sql.execute("ALTER ROLE " + name + " LOGIN");
    }

    /** Drops the schema with everything in it; again is harmless. Waits for transactions in it for a few seconds only. */
    public void dropSchema(TenantSchema schema) {
        drop(schema, "DROP SCHEMA IF EXISTS " + schema + " CASCADE");
    }

    /** Drops the role, after which nobody can be bound to the tenant any more; again is harmless. */
    public void dropRole(TenantSchema schema) {
        drop(schema, "DROP ROLE IF EXISTS " + schema);
    }

    private void drop(TenantSchema schema, String statement) {
        owner.lend(one -> {
            inOneTransaction(one, "drop", schema, (sql, name) -> sql.execute(statement));
            return null;
        });
    }

    private void createRoleAndSchema(Statement sql, String name) throws SQLException {
        requireBeingSetUp(sql, name);
        if (!exists(sql, name)) {
            // LOGIN without a password: Citus connects between its nodes as the tenant role; pg_hba decides.
            sql.execute("CREATE ROLE " + name + " LOGIN");
        }
        sql.execute("GRANT " + name + " TO switchboard_app WITH INHERIT FALSE, SET TRUE");
        sql.execute("GRANT switchboard_tenant TO " + name);
        sql.execute("CREATE SCHEMA IF NOT EXISTS " + name);
        // Without it, Flyway looks whether the schema is empty, and reads the catalog of all tenants to find out.
        sql.execute("CREATE TABLE IF NOT EXISTS " + name
                + ".flyway_schema_history (LIKE platform.flyway_schema_history INCLUDING ALL)");
    }

    // A job that woke up late must not bring back what was removed meanwhile. The lock holds until the schema is there.
    private static void requireBeingSetUp(Statement sql, String name) throws SQLException {
        try (ResultSet found = sql.executeQuery("SELECT 1 FROM platform.tenant WHERE schema_name = '" + name
                + "' AND status = 'PROVISIONING' FOR SHARE")) {
            if (!found.next()) {
                throw new IllegalStateException("the tenant of schema " + name + " is not being set up any more");
            }
        }
    }

    private static boolean exists(Statement sql, String role) throws SQLException {
        try (ResultSet found = sql.executeQuery("SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = '" + role + "'")) {
            return found.next();
        }
    }

    @FunctionalInterface
    private interface Step {
        void on(Statement sql, String name) throws SQLException;
    }

    // After a failure the connection is closed by whoever opened it, which undoes what was done.
    private static void inOneTransaction(OwnerConnection one, String what, TenantSchema schema, Step step) {
        try (Connection connection = one.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            step.on(sql, schema.name());
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "can't " + what + " schema " + schema + ": SQL state " + e.getSQLState(), e);
        }
    }
}
