package org.switchboard.system;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A tenant with so many of everything that pages list, made of copies of what it has one of. */
final class PageRows {
    private final PlatformUnderTest platform;
    private final TenantUnderTest tenant;
    private int rows = 1;

    /** With one call, lead, customer and number. */
    PageRows(PlatformUnderTest platform, TenantUnderTest tenant) throws Exception {
        this.platform = platform;
        this.tenant = tenant;
        ApiClient admin = tenant.admin();
        admin.post("/api/numbers", Map.of("area_code", 415, "agent_id", tenant.agentId()))
                .expect(201);
        String call = admin.post("/api/calls", Map.of("agent_id", tenant.agentId(), "to_number", "+14155550187"))
                .expect(201)
                .json()
                .path("id")
                .asText();
        Eventually.isTrue(
                "the call is analysed",
                () -> !admin.get("/api/calls/" + call)
                        .json()
                        .path("analysis")
                        .path("summary")
                        .asText("")
                        .isEmpty());
        execute("INSERT INTO lead (id, agent_id, phone, status, notes, created_at, updated_at)" + " VALUES ('"
                + UUID.randomUUID() + "', '" + tenant.agentId() + "', '+14155550100', 'NEW', '', now(), now())");
    }

    /** An active customer who sees the agent. */
    String customer() throws Exception {
        String email = "customer@" + tenant.slug() + ".example";
        tenant.addCustomer("Cas Customer", email);
        return email;
    }

    /** Until there are so many of each. */
    void growTo(int wanted) throws SQLException {
        String more = "generate_series(" + rows + ", " + (wanted - 1) + ") n";
        copy("agent", "'id', gen_random_uuid(), 'provider_agent_id', 'agent_copy' || n, 'name', 'Copy ' || n", more);
        copy("phone_number", "'id', gen_random_uuid(), 'number', '+1415666' || 1000 + n", more);
        copy("call", "'id', gen_random_uuid(), 'provider_call_id', 'call_copy' || n", more);
        copy("lead", "'id', gen_random_uuid(), 'phone', '+1415777' || 1000 + n", more);
        copy(
                "user_account",
                "'id', gen_random_uuid(), 'role', 'CUSTOMER', 'email', 'copy' || n || '@example.com'",
                more);
        copy("webhook_event", "'id', gen_random_uuid(), 'deduplication_key', 'copy' || n", more);
        copy("audit_event", "'id', gen_random_uuid()", more);
        rows = wanted;
    }

    private void copy(String table, String changes, String more) throws SQLException {
        execute("INSERT INTO " + table + " SELECT (jsonb_populate_record(o, jsonb_build_object(" + changes + "))).*"
                + " FROM " + table + " o, " + more + " WHERE o.id = (SELECT id FROM " + table
                + " ORDER BY id LIMIT 1)");
    }

    /** Id of some row of a table. */
    String some(String table) throws SQLException {
        List<Map<String, Object>> found =
                tenant.query("SELECT id FROM " + tenant.schema() + "." + table + " ORDER BY id LIMIT 1");
        return found.get(0).get("id").toString();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = platform.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = \"" + tenant.schema() + "\"");
            statement.execute(sql);
        }
    }
}
