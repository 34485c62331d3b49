package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A tenant with the same word in everything one can write is removed; then the word is nowhere. */
class RemovedTenantIT {
    private static final String PERSON = "+14155550123";

    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private final String canary = "canary" + Long.toString(System.nanoTime(), 36);
    private final String key = platform.newRetellKey();
    private final List<String> planted = List.of(canary, key);
    private ApiClient operator;
    private ApiClient admin;
    private String id;
    private String schema;

    @Test
    void leaves_nothing_of_the_tenant_anywhere() throws Exception {
        operator = new ApiClient(platform).signIn("platform@demo.com", "platform123");
        onboard();
        furnish();
        provokeRefusals();
        plantWhatOnlyThePlatformWrites();
        assertThat(found()).hasSizeGreaterThan(10);

        JsonNode plan = operator.get(tenant() + "/offboarding-plan").expect(200).json();
        assertThat(plan.path("at_provider").path("answer").asText()).isEqualTo("OK");
        assertThat(plan.path("at_provider")
                        .path("things")
                        .path("CALLS")
                        .path("deletable")
                        .asBoolean())
                .isTrue();
        assertThat(plan.path("at_provider")
                        .path("things")
                        .path("LLMS")
                        .path("ids")
                        .toString())
                .contains("llm_");
        operator.post(tenant() + "/offboard", Map.of("slug", canary)).expect(202);
        Eventually.isTrue(
                "the tenant is gone",
                () -> operator.get("/api/platform/offboardings/" + id).json().hasNonNull("finished_at"));

        assertThat(found()).isEmpty();
        JsonNode report =
                operator.get("/api/platform/offboardings/" + id).expect(200).json();
        assertThat(report.path("here")).isEqualTo(plan.path("here"));
        for (String kind : List.of("NUMBERS", "CALLS", "AGENTS")) {
            JsonNode outcome = report.path("at_provider").path(kind);
            assertThat(outcome.path("deleted").asInt())
                    .as(kind)
                    .isPositive()
                    .isEqualTo(outcome.path("found").asInt());
        }
        assertThat(admin.get("/api/agents").status()).isEqualTo(401);
        operator.get(tenant()).expect(404);
    }

    private String tenant() {
        return "/api/platform/tenants/" + id;
    }

    private String email(String name) {
        return name + "@" + canary + ".example";
    }

    private void onboard() throws Exception {
        id = operator.post(
                        "/api/platform/tenants",
                        Map.of(
                                "name",
                                canary,
                                "slug",
                                canary,
                                "admin_email",
                                email("admin"),
                                "admin_name",
                                canary,
                                "admin_password",
                                canary))
                .expect(202)
                .json()
                .path("id")
                .asText();
        Eventually.isTrue(
                "the tenant is active",
                () -> operator.get(tenant()).json().path("status").asText().equals("ACTIVE"));
        schema = query("SELECT schema_name FROM platform.tenant WHERE id = '" + id + "'")
                .get(0);
        admin = new ApiClient(platform).signIn(email("admin"), canary);
    }

    private void furnish() throws Exception {
        admin.put("/api/connections/retell", Map.of("api_key", key)).expect(200);
        String agent = admin.post(
                        "/api/agents",
                        Map.of(
                                "name",
                                canary,
                                "description",
                                canary,
                                "provider_type",
                                "retell",
                                "voice_id",
                                "retell-Cimo",
                                "system_prompt",
                                canary + " {{name}}",
                                "first_words",
                                canary))
                .expect(201)
                .json()
                .path("id")
                .asText();
        admin.post("/api/numbers", Map.of("area_code", 415, "nickname", canary, "agent_id", agent))
                .expect(201);
        admin.post("/api/customers", Map.of("name", canary, "email", email("ana"), "password", canary))
                .expect(201);
        admin.with("Idempotency-Key", canary)
                .post("/api/calls", Map.of("agent_id", agent, "to_number", PERSON, "variables", Map.of("name", canary)))
                .expect(201);
        Eventually.isTrue(
                "the call is analysed",
                () -> query("SELECT id FROM " + schema
                                        + ".call WHERE analyzed_at IS NOT NULL AND transcript::text LIKE '%" + canary
                                        + "%'")
                                .size()
                        == 1);
        ConsoleClient.signedIn(platform, email("admin"), canary).open("/console/" + canary + "/agents");
        operator.post(tenant() + "/suspend", Map.of("reason", canary)).expect(200);
        operator.post(tenant() + "/resume", Map.of()).expect(200);
    }

    /** What goes wrong is logged; the words it went wrong with must not be. */
    private void provokeRefusals() throws Exception {
        new ApiClient(platform).post("/api/auth/signin", Map.of("email", email("admin"), "password", canary + "x"));
        operator.patch("/api/platform/tenants/" + demo(), Map.of("slug", canary))
                .expect(409);
        admin.post("/api/customers", Map.of("name", canary, "email", email("ana"), "password", canary))
                .expect(409);
        admin.post("/api/agents", Map.of("name", canary, "provider_type", "retell", "voice_id", canary));
        admin.put("/api/connections/retell", Map.of("api_key", canary)).expect(422);
        admin.postRaw("/api/agents", ("{\"name\": " + canary).getBytes(StandardCharsets.UTF_8))
                .expect(400);
        admin.get("/api/calls?cursor=" + canary);
    }

    private String demo() throws SQLException {
        return query("SELECT id FROM platform.tenant WHERE slug = 'demo'").get(0);
    }

    private void plantWhatOnlyThePlatformWrites() throws SQLException {
        String agent = query("SELECT provider_agent_id FROM platform.agent_route WHERE tenant_id = '" + id + "'")
                .get(0);
        query(
                "INSERT INTO platform.webhook_quarantine (id, provider, event, agent_id, headers, body, received_at) VALUES ('"
                        + UUID.randomUUID() + "', 'retell', 'call_ended', '" + agent + "', '{}', '" + canary
                        + "', now()) RETURNING id");
        query("INSERT INTO platform.job (schema_name, kind, reference, run_at, last_error) VALUES ('" + schema
                + "', 'settle-call', '" + UUID.randomUUID() + "', now() + interval '1 hour', '" + canary
                + "') RETURNING id");
    }

    /** Where a planted word is. */
    private List<String> found() throws Exception {
        List<String> places = new ArrayList<>();
        for (String table : query("SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables"
                + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')")) {
            places.addAll(inRows(table));
        }
        for (String catalog : List.of("pg_roles", "pg_namespace", "pg_class", "pg_description", "pg_largeobject")) {
            places.addAll(inRows("pg_catalog." + catalog));
        }
        if (!query("SELECT nspname FROM pg_namespace WHERE nspname = '" + schema
                        + "' UNION ALL SELECT rolname FROM pg_roles WHERE rolname = '" + schema + "'")
                .isEmpty()) {
            places.add("schema or role");
        }
        for (var log : platform.logs().entrySet()) {
            planted.stream().filter(log.getValue()::contains).forEach(word -> places.add(log.getKey() + ": " + word));
        }
        for (String list : List.of(
                "POST /v2/list-agents",
                "GET /v2/list-retell-llms",
                "GET /v2/list-phone-numbers",
                "POST /v3/list-calls")) {
            if (retell(list).contains(canary)) {
                places.add(list);
            }
        }
        platform.retell().control().calls(key).forEach(call -> places.add("a call at the provider"));
        if (platform.retell().control().deliveries(key).toString().contains(canary)) {
            places.add("deliveries at the provider");
        }
        return places;
    }

    private List<String> inRows(String table) throws SQLException {
        List<String> places = new ArrayList<>();
        for (String word : planted) {
            String bytes = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
            String rows = "SELECT 1 FROM " + table + " t WHERE lower(t::text) LIKE '%"
                    + word.toLowerCase(java.util.Locale.ROOT) + "%' OR t::text LIKE '%" + bytes + "%'";
            if (!query(rows).isEmpty()) {
                places.add(table);
            }
        }
        return places;
    }

    private String retell(String list) throws Exception {
        String[] parts = list.split(" ");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(platform.retell().url() + parts[1]))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(parts[0], parts[0].equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection connection = platform.connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
