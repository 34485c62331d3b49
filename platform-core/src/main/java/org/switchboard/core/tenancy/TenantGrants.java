package org.switchboard.core.tenancy;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Lets a tenant's role use what migrations are about to make, in the transaction of them all: at no moment is there a table
 * that the application may not read. By default privileges, because GRANT ON ALL TABLES reads the whole catalog, and so costs
 * the more the more tenants there are. Flyway's history is older than they are, and stays the owner's.
 */
final class TenantGrants extends BaseCallback {
    private final TenantSchema schema;
    private boolean granted;

    TenantGrants(TenantSchema schema) {
        this.schema = schema;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE && !granted;
    }

    @Override
    public void handle(Event event, Context context) {
        try (Statement sql = context.getConnection().createStatement()) {
            grant(sql, schema);
            granted = true;
        } catch (SQLException e) {
            throw new IllegalStateException("can't grant schema " + schema + " to its role", e);
        }
    }

    static void grant(Statement sql, TenantSchema schema) throws SQLException {
        sql.execute("GRANT USAGE ON SCHEMA " + schema + " TO " + schema);
        sql.execute("ALTER DEFAULT PRIVILEGES IN SCHEMA " + schema
                + " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + schema);
    }
}
