package org.switchboard.core.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.tenancy.TenantContext;

/** A tenant with thousands of calls, and how the database goes about a question. */
@ApplicationScoped
public class ManyCalls {
    /** The last of the calls, one for each hour before. */
    public static final OffsetDateTime LAST = OffsetDateTime.of(2026, 5, 31, 23, 0, 0, 0, ZoneOffset.UTC);

    private static final int CALLS = 6_000;
    private static final String FILL = """
            INSERT INTO call (id, agent_id, status, started_at, ended_at, duration_ms, usage_revision, billed_ms, created_at,
                              updated_at)
            SELECT gen_random_uuid(), ?, 'ENDED', CASE WHEN n % 10 = 0 THEN NULL ELSE at END,
                   CASE WHEN n % 20 = 0 THEN NULL ELSE at END, 60000, 'r', 60000, at, at
              FROM (SELECT n, CAST(? AS timestamptz) - n * interval '1 hour' AS at FROM generate_series(0, ? - 1) n) calls""";

    @Inject
    Sql sql;

    /** Fills the tenant, as its owner sees to statistics. */
    public void fill(TenantContext tenant, AgentId agent) {
        sql.change(tenant, "DELETE FROM call");
        sql.change(tenant, FILL, agent.value(), LAST, CALLS);
        try (Connection owner = DriverManager.getConnection(
                        config("switchboard.db.url"), "switchboard_owner", config("switchboard.db.owner-password"));
                var statement = owner.createStatement()) {
            statement.execute("ANALYZE " + tenant.schema() + ".call");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String config(String key) {
        return ConfigProvider.getConfig().getValue(key, String.class);
    }

    /** The plan of a query under the wall of who asks. */
    public String plan(TenantContext who, String query, Object... values) {
        List<String> lines = sql.list(who, "EXPLAIN " + query, values);
        return String.join("\n", lines);
    }
}
