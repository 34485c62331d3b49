package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The audit logs as their readers see them. */
@TestInstance(Lifecycle.PER_CLASS)
class AuditApiIT {
    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private TenantUnderTest tenant;
    private ApiClient operator;
    private String id;

    @BeforeAll
    void onboard() throws Exception {
        tenant = new TenantUnderTest(platform);
        operator = new ApiClient(platform).signIn("platform@demo.com", "platform123");
        id = id(tenant);
    }

    private static String id(TenantUnderTest tenant) throws Exception {
        return tenant.query("SELECT id FROM platform.tenant WHERE slug = ?", tenant.slug())
                .get(0)
                .get("id")
                .toString();
    }

    private List<JsonNode> told(ApiClient reader, String query) throws Exception {
        String path = reader == operator ? "/api/platform/audit?" : "/api/audit?";
        return StreamSupport.stream(
                        reader.get(path + query)
                                .expect(200)
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .toList();
    }

    @Test
    void an_entry_says_who_did_what_and_by_which_request() throws Exception {
        String me = tenant.admin().get("/api/auth/me").json().path("id").asText();
        String agent = tenant.admin()
                .with("X-Request-Id", "audit-of-an-agent")
                .post(
                        "/api/agents",
                        Map.of("name", "Short-lived", "provider_type", "retell", "voice_id", "retell-Cimo"))
                .expect(201)
                .json()
                .path("id")
                .asText();
        tenant.admin().delete("/api/agents/" + agent).expect(204);

        List<JsonNode> entries = told(tenant.admin(), "resource_type=agent&resource_id=" + agent);
        assertThat(entries)
                .extracting(entry -> entry.path("action").asText())
                .containsExactly("AGENT_DELETED", "AGENT_CREATED");
        JsonNode created = entries.get(1);
        assertThat(created.path("actor_id").asText()).isEqualTo(me);
        assertThat(created.path("actor_role").asText()).isEqualTo("TENANT_ADMIN");
        assertThat(created.path("request_id").asText()).isEqualTo("audit-of-an-agent");
        assertThat(created.path("address").asText()).isEqualTo("127.0.0.1");
        assertThat(created.path("api_key_id").isNull()).isTrue();
        assertThat(created.path("before").isNull()).isTrue();
        assertThat(created.path("after").path("name").asText()).isEqualTo("Short-lived");
        assertThat(entries.get(0).path("before").path("name").asText()).isEqualTo("Short-lived");
        assertThat(told(tenant.admin(), "actor_id=" + me + "&action=agent_deleted"))
                .isNotEmpty();
        assertThat(told(tenant.admin(), "to=" + created.path("at").asText()))
                .noneMatch(entry -> entry.path("resource_id").asText().equals(agent));
    }

    @Test
    void a_connected_account_is_told_without_its_key() throws Exception {
        JsonNode saved = told(tenant.admin(), "action=CONNECTION_SAVED").get(0);

        assertThat(saved.path("after").path("provider").asText()).isEqualTo("retell");
        assertThat(tenant.admin().get("/api/audit?limit=200").text()).doesNotContain(tenant.retellKey());
    }

    @Test
    void numbers_leave_entries() throws Exception {
        String number = tenant.admin()
                .post("/api/numbers", Map.of("area_code", 415, "agent_id", tenant.agentId()))
                .expect(201)
                .json()
                .path("id")
                .asText();
        tenant.admin().post("/api/numbers/" + number + "/assign", Map.of()).expect(200);
        tenant.admin().delete("/api/numbers/" + number).expect(204);

        assertThat(told(tenant.admin(), "resource_id=" + number))
                .extracting(entry -> entry.path("action").asText())
                .containsExactly("NUMBER_RELEASED", "NUMBER_ASSIGNED", "NUMBER_BOUGHT");
    }

    @Test
    void what_is_done_about_people_and_keys_leaves_entries() throws Exception {
        String email = "cora@" + tenant.slug() + ".example";
        String cora =
                made("/api/customers", Map.of("name", "Cora", "email", email, "password", TenantUnderTest.PASSWORD));
        new ApiClient(platform)
                .signIn(email, TenantUnderTest.PASSWORD)
                .post(
                        "/api/auth/password",
                        Map.of("current_password", TenantUnderTest.PASSWORD, "new_password", "another good one"))
                .expect(204);
        tenant.admin()
                .patch("/api/members/" + cora, Map.of("name", "Dora", "active", false))
                .expect(200);
        tenant.admin().delete("/api/members/" + cora).expect(204);
        assertThat(told(tenant.admin(), "resource_id=" + cora))
                .extracting(entry -> entry.path("action").asText())
                .containsExactly(
                        "ACCOUNT_REMOVED", "ACCOUNT_RENAMED", "ACCOUNT_CHANGED", "PASSWORD_CHANGED", "ACCOUNT_CREATED");
        assertThat(told(tenant.admin(), "action=PASSWORD_CHANGED")
                        .get(0)
                        .path("actor_id")
                        .asText())
                .isEqualTo(cora);

        String key = made("/api/api-keys", Map.of("name", "Reports", "scopes", List.of("read_audit")));
        String guest =
                made("/api/invitations", Map.of("email", "guest-" + email, "name", "Guest", "role", "TENANT_ADMIN"));
        tenant.admin().delete("/api/api-keys/" + key).expect(204);
        tenant.admin().delete("/api/invitations/" + guest).expect(204);
        assertThat(told(tenant.admin(), "resource_id=" + key))
                .extracting(entry -> entry.path("action").asText())
                .containsExactly("API_KEY_REVOKED", "API_KEY_CREATED");
        assertThat(told(tenant.admin(), "action=INVITATION_WITHDRAWN&resource_id=" + guest))
                .hasSize(1);
        assertThat(tenant.admin().get("/api/audit?limit=200").text()).doesNotContain("Cora", "Dora", "cora@", "guest-");
    }

    @Test
    void a_program_is_told_by_its_key() throws Exception {
        JsonNode made = tenant.admin()
                .post("/api/api-keys", Map.of("name", "Robot", "scopes", List.of("manage_do_not_call")))
                .expect(201)
                .json();
        new ApiClient(platform)
                .with("Authorization", "Bearer " + made.path("key").asText())
                .post("/api/do-not-call", Map.of("number", "+14155550166"))
                .expect(201);

        JsonNode entry = told(tenant.admin(), "action=DO_NOT_CALL_ADDED").get(0);
        assertThat(entry.path("api_key_id").asText()).isEqualTo(made.path("id").asText());
        assertThat(tenant.admin().get("/api/audit?limit=200").text())
                .doesNotContain(made.path("key").asText());
    }

    private String made(String path, Map<String, ?> body) throws Exception {
        return tenant.admin().post(path, body).expect(201).json().path("id").asText();
    }

    @Test
    void what_the_platform_changes_inside_a_tenant_is_in_the_tenants_log() throws Exception {
        operator.put("/api/platform/tenants/" + id + "/quota", Map.of("concurrent_calls", 7))
                .expect(200);

        JsonNode entry = told(tenant.admin(), "resource_type=quota").get(0);
        assertThat(entry.path("actor_role").asText()).isEqualTo("PLATFORM_ADMIN");
        assertThat(entry.path("after").path("concurrent_calls").asInt()).isEqualTo(7);
    }

    @Test
    void the_platforms_log_outlives_a_tenant() throws Exception {
        TenantUnderTest leaving = new TenantUnderTest(platform);
        String gone = id(leaving);
        operator.post("/api/platform/tenants/" + gone + "/offboard", Map.of("slug", leaving.slug()))
                .expect(202);
        Eventually.isTrue(
                "it is gone",
                () -> operator.get("/api/platform/tenants/" + gone).status() == 404);

        List<JsonNode> entries = told(operator, "resource_type=tenant&resource_id=" + gone);
        assertThat(entries)
                .extracting(entry -> entry.path("action").asText())
                .containsExactly("TENANT_REMOVED", "TENANT_OFFBOARDED", "TENANT_CREATED");
        assertThat(entries)
                .extracting(entry -> entry.path("actor_role").asText())
                .containsExactly("SYSTEM", "PLATFORM_ADMIN", "PLATFORM_ADMIN");
    }

    @Test
    void a_look_at_the_provider_that_was_asked_for_leaves_an_entry() throws Exception {
        String connection = tenant.query("SELECT id FROM " + tenant.schema() + ".connection")
                .get(0)
                .get("id")
                .toString();
        Eventually.isTrue(
                "its calls are compared",
                () -> operator.post("/api/platform/reconciliations/" + connection + "/run", Map.of())
                                        .status()
                                / 100
                        == 2);

        assertThat(told(operator, "action=RECONCILIATION_ASKED&resource_id=" + connection))
                .isNotEmpty();
    }

    @Test
    void new_signing_keys_leave_entries() throws Exception {
        // Refused while one that somebody made a moment ago isn't signing yet.
        assertThat(operator.post("/api/platform/signing-keys/rotate", Map.of()).status())
                .isIn(202, 409);

        assertThat(told(operator, "action=SIGNING_KEY_ROTATED")).isNotEmpty();
    }

    @Test
    void logs_are_for_those_who_run_what_they_tell_of() throws Exception {
        tenant.admin().get("/api/platform/audit").expect(403);
        operator.get("/api/audit").expect(403);
        for (String malformed : List.of("actor_id=me", "action=none", "from=yesterday", "cursor=x", "limit=0")) {
            tenant.admin().get("/api/audit?" + malformed).expect(400);
        }
    }
}
