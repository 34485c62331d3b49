package org.switchboard.system;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** So many of everything that the platform's pages list, put into its tables; closing it takes them away. */
final class PlatformRows implements AutoCloseable {
    private final PlatformUnderTest platform;
    private int rows;

    PlatformRows(PlatformUnderTest platform) {
        this.platform = platform;
    }

    /** Until there are so many of each. */
    void growTo(int wanted) throws SQLException {
        String more = " FROM generate_series(" + (rows + 1) + ", " + wanted + ") n";
        execute("INSERT INTO tenant (id, schema_name, slug, name, status, schema_version, created_at, updated_at)"
                + " SELECT gen_random_uuid(), 't_' || translate(lpad(to_hex(n), 12, 'y'), '0189', 'ghij'), 'rows-' || n,"
                + " 'Rows ' || n, 'ACTIVE', (SELECT max(schema_version) FROM tenant WHERE status = 'ACTIVE'), now(), now()"
                + more);
        // Never due: there is no schema to count in.
        execute(
                "INSERT INTO tenant_figures (tenant_id, run_at, taken_at, customers, calls_of_30_days, stopped_events)"
                        + " SELECT id, 'infinity', now(), 3, 50, 2 FROM tenant WHERE slug LIKE 'rows-%' ON CONFLICT DO NOTHING");
        execute("INSERT INTO tenant_person (tenant_id, id, name, email, role, active, created_at)"
                + " SELECT id, id, name, slug || '@example.com', 'CUSTOMER', true, now() FROM tenant WHERE slug LIKE 'rows-%'"
                + " ON CONFLICT DO NOTHING");
        execute(
                "INSERT INTO tenant_agent (tenant_id, id, name, provider, status, customers, calls_of_30_days, created_at)"
                        + " SELECT id, id, name, 'retell', 'ACTIVE', 'Ana', 5, now() FROM tenant WHERE slug LIKE 'rows-%'"
                        + " ON CONFLICT DO NOTHING");
        execute("INSERT INTO webhook_quarantine (id, provider, event, agent_id, headers, body, received_at, source)"
                + " SELECT gen_random_uuid(), 'retell', 'call_ended', 'rows-' || n, '\"\"', '', now(), 'rows'" + more);
        execute("INSERT INTO audit_event (id, at, actor_role, action, resource_type, resource_id, address)"
                + " SELECT gen_random_uuid(), now(), 'SYSTEM', 'TENANT_SUSPENDED', 'tenant', id::text, 'rows'"
                + " FROM tenant WHERE slug LIKE 'rows-%'");
        execute("INSERT INTO offboarding (tenant_id, schema_name, requested_by, requested_at, finished_at)"
                + " SELECT gen_random_uuid(), 'rows_' || n, gen_random_uuid(), now(), now()" + more);
        rows = wanted;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = platform.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = platform");
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        execute("DELETE FROM tenant WHERE slug LIKE 'rows-%'");
        execute("DELETE FROM webhook_quarantine WHERE source = 'rows'");
        execute("DELETE FROM audit_event WHERE address = 'rows'");
        execute("DELETE FROM offboarding WHERE schema_name LIKE 'rows%'");
    }
}
