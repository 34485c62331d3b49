package org.switchboard.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A tenant of its own for one test class: onboarded, connected to its own simulated account, with one agent. */
public final class TenantUnderTest {
    /** Password of everybody. */
    public static final String PASSWORD = "correct horse battery";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final PlatformUnderTest platform;
    private final String slug = "tenant-" + Long.toString(System.nanoTime(), 36) + COUNT.incrementAndGet();
    private final String retellKey;
    private final ApiClient admin;
    private final String agentId;
    private final String providerAgentId;
    private final String schema;

    public TenantUnderTest(PlatformUnderTest platform) throws Exception {
        this.platform = platform;
        retellKey = platform.newRetellKey();
        onboard();
        schema = query("SELECT schema_name FROM platform.tenant WHERE slug = ?", slug)
                .get(0)
                .get("schema_name")
                .toString();
        admin = new ApiClient(platform).signIn(adminEmail(), PASSWORD);
        admin.put("/api/connections/retell", Map.of("api_key", retellKey)).expect(200);
        JsonNode agent = admin.post(
                        "/api/agents", Map.of("name", "Ivy", "provider_type", "retell", "voice_id", "retell-Cimo"))
                .expect(201)
                .json();
        agentId = agent.path("id").asText();
        providerAgentId = query("SELECT provider_agent_id FROM " + schema + ".agent")
                .get(0)
                .get("provider_agent_id")
                .toString();
    }

    private void onboard() throws Exception {
        ApiClient operator = new ApiClient(platform).signIn("platform@demo.com", "platform123");
        String id = operator.post(
                        "/api/platform/tenants",
                        Map.of(
                                "name",
                                "Tenant under test",
                                "slug",
                                slug,
                                "admin_email",
                                adminEmail(),
                                "admin_name",
                                "Ada Admin",
                                "admin_password",
                                PASSWORD))
                .expect(202)
                .json()
                .path("id")
                .asText();
        Eventually.isTrue(
                "tenant is active",
                () -> operator.get("/api/platform/tenants/" + id)
                        .json()
                        .path("status")
                        .asText()
                        .equalsIgnoreCase("active"));
    }

    /** An active customer who sees the agent and signs in with {@link #PASSWORD}; their id. */
    public String addCustomer(String name, String email) throws Exception {
        String id = addStranger(name, email);
        admin.post("/api/agents/" + agentId + "/assign", Map.of("customer_id", id))
                .expect(204);
        return id;
    }

    /** The same of one who sees no agent yet. */
    public String addStranger(String name, String email) throws Exception {
        return admin.post("/api/customers", Map.of("name", name, "email", email, "password", PASSWORD))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    public String adminEmail() {
        return "admin@" + slug + ".example";
    }

    public String slug() {
        return slug;
    }

    public ApiClient admin() {
        return admin;
    }

    public String agentId() {
        return agentId;
    }

    public String providerAgentId() {
        return providerAgentId;
    }

    public String retellKey() {
        return retellKey;
    }

    /** Name of the tenant's schema. */
    public String schema() {
        return schema;
    }

    /** Rows as a superuser sees them, by column name. */
    public List<Map<String, Object>> query(String sql, Object... parameters) throws SQLException {
        try (Connection connection = platform.connectAsSuperuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows);
            }
        }
    }

    private static List<Map<String, Object>> read(ResultSet rows) throws SQLException {
        List<Map<String, Object>> all = new ArrayList<>();
        ResultSetMetaData columns = rows.getMetaData();
        while (rows.next()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                row.put(columns.getColumnName(i), rows.getObject(i));
            }
            all.add(row);
        }
        return all;
    }
}
