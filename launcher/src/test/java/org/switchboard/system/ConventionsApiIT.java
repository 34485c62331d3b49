package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.system.AuthApiIT.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every address of the API (docs/api.md). */
@TestInstance(Lifecycle.PER_CLASS)
class ConventionsApiIT {
    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private final ApiClient anybody = new ApiClient(platform);
    private TenantUnderTest tenant;
    private ApiClient admin;
    private ApiClient operator;
    private String tenantPath;
    private String customer;

    @BeforeAll
    void onboard() throws Exception {
        tenant = new TenantUnderTest(platform);
        admin = tenant.admin();
        operator = anybody.signIn("platform@demo.com", "platform123");
        tenantPath = "/api/platform/tenants/"
                + tenant.query("SELECT id FROM platform.tenant WHERE slug = ?", tenant.slug())
                        .get(0)
                        .get("id");
        customer = id(admin.post("/api/customers", person("Zoe")).expect(201));
        admin.post("/api/customers", person("Amy")).expect(201);
        admin.post("/api/customers", person("Mia_%")).expect(201);
    }

    private Map<String, String> person(String name) {
        String email = name.replaceAll("\\W", "") + "@" + tenant.slug() + ".example";
        return Map.of("name", name, "email", email, "password", TenantUnderTest.PASSWORD);
    }

    private static String id(ApiClient.Answer answer) {
        return answer.json().path("id").asText();
    }

    @Nested
    class ABody {
        @Test
        void is_too_large_in_whatever_way_it_comes() throws Exception {
            byte[] huge = ("{\"name\":\"" + "x".repeat(1_200_000) + "\"}").getBytes(StandardCharsets.UTF_8);

            assertProblem(admin.postRaw("/api/customers", huge), 413, "body-too-large");
            ApiClient.Answer chunked = admin.send(
                    "POST",
                    "/api/customers",
                    BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge)),
                    "application/json");
            assertProblem(chunked, 413, "body-too-large");
        }

        @Test
        void is_missed() throws Exception {
            assertProblem(admin.send("POST", "/api/customers", BodyPublishers.noBody(), null), 400, "malformed-json");
            assertProblem(
                    admin.send("POST", "/api/customers", BodyPublishers.ofString("name=x"), "text/plain"),
                    415,
                    "unsupported-media-type");
        }

        @ParameterizedTest
        @CsvSource({
            "POST, /api/customers, application/json, 401",
            "POST, /api/customers, text/plain, 415",
            "PUT, /api/customers, application/json, 405",
            "POST, /api/none, application/json, 404",
            "POST, /api/webhooks/retell, text/plain, 415",
            "PUT, /api/webhooks/retell, application/json, 405",
            "POST, /api/webhooks, application/json, 404",
            "POST, /none, application/json, 404"
        })
        void may_go_on_after_the_answer(String method, String path, String type, int status) throws Exception {
            // More than HTTP/2 lets a client send before the server takes it: otherwise the client would wait for that.
            BodyPublisher body = BodyPublishers.ofByteArray(new byte[900_000]);

            anybody.send(method, path, body, type).expect(status);
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\\u0000b", "\\ud800"})
        void with_text_that_no_database_takes_is_refused_at_its_field(String name) throws Exception {
            ApiClient.Answer answer =
                    admin.postRaw("/api/customers", ("{\"name\":\"" + name + "\"}").getBytes(StandardCharsets.UTF_8));

            assertProblem(answer, 400, "invalid-input");
            assertThat(answer.json().path("errors").findValuesAsText("field")).containsExactly("name");
        }
    }

    @Nested
    class AQuery {
        @ParameterizedTest
        @CsvSource({
            "/api/agents?stauts=ACTIVE, stauts",
            "/api/agents?status=NONE, status",
            "/api/customers?sort=age, sort",
            "/api/customers?q=a%00b, q",
            "/api/calls?from=yesterday, from",
            "/api/numbers?agent_id=1, agent_id",
            "/api/numbers?cursor=x, cursor",
            "/api/voices?limit=0, limit",
            "/api/connections?limit=201, limit",
            "/api/platform/providers?all=1, all"
        })
        void names_the_parameter_that_is_wrong(String path, String parameter) throws Exception {
            ApiClient.Answer answer = admin.get(path);

            assertProblem(answer, 400, "invalid-input");
            assertThat(answer.json().path("errors").findValuesAsText("field")).containsExactly(parameter);
        }
    }

    @Nested
    class AList {
        @Test
        void is_read_in_parts_in_the_order_asked_for() throws Exception {
            assertThat(names("/api/customers?limit=1"))
                    .containsSubsequence("Amy", "Mia_%", "Zoe")
                    .doesNotHaveDuplicates();
            assertThat(names("/api/customers?limit=2&sort=newest")).containsSubsequence("Mia_%", "Amy", "Zoe");
            assertThat(names("/api/customers?q=_%25")).containsExactly("Mia_%");
            assertThat(names("/api/agents?limit=1&status=ACTIVE&sort=name&q=iv"))
                    .containsExactly("Ivy");
            assertThat(names("/api/agents?status=FAILED")).isEmpty();
            assertThat(names("/api/numbers?status=active&agent_id=" + tenant.agentId()))
                    .isEmpty();
            assertThat(names("/api/voices?limit=1").size()).isGreaterThan(1);
        }

        private List<String> names(String path) throws Exception {
            List<String> names = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page = admin.get(path + cursor).expect(200).json();
                names.addAll(page.path("items").findValuesAsText("name"));
                cursor = page.hasNonNull("next_cursor")
                        ? "&cursor=" + page.path("next_cursor").asText()
                        : "";
            } while (!cursor.isEmpty());
            return names;
        }
    }

    @Nested
    class AChange {
        @Test
        void is_made_to_what_was_looked_at_only() throws Exception {
            Map<String, Integer> limits = new HashMap<>();
            limits.put("concurrent_calls", 7);
            limits.put("minutes_per_month", null);
            limits.put("agents", 2);
            changesOnce(admin, "PUT", "/api/customers/" + customer + "/quota", limits);
            changesOnce(admin, "PATCH", "/api/customers/" + customer, Map.of("active", false));
            limits.put("concurrent_calls", 15);
            changesOnce(operator, "PUT", tenantPath + "/quota", limits);
            changesOnce(
                    admin,
                    "PUT",
                    "/api/agents/" + tenant.agentId() + "/lead-mapping",
                    Map.of("name", List.of("full_name")));
            changesOnce(operator, "PATCH", tenantPath, Map.of("name", "Renamed"));
            changesOnce(admin, "PUT", "/api/settings", Map.of("name", "Renamed again", "time_zone", "Europe/Berlin"));
            changesOnce(admin, "PUT", "/api/connections/retell", Map.of("api_key", tenant.retellKey()));
        }

        private void changesOnce(ApiClient who, String method, String path, Map<String, ?> body) throws Exception {
            String seen = who.get(path).expect(200).headers().firstValue("ETag").orElseThrow();
            assertThat(who.get(path).headers().firstValue("ETag")).as(path).contains(seen);
            ApiClient since = who.with("If-Match", seen);

            ApiClient.Answer changed = change(since, method, path, body).expect(200);
            String now = changed.headers().firstValue("ETag").orElseThrow();
            assertThat(now).as(path).isNotEqualTo(seen);
            assertThat(who.get(path).headers().firstValue("ETag")).as(path).contains(now);
            assertProblem(change(since, method, path, body), 412, "precondition-failed");
            change(who.with("If-Match", "*"), method, path, body).expect(200);
        }

        private ApiClient.Answer change(ApiClient who, String method, String path, Map<String, ?> body)
                throws Exception {
            return method.equals("PUT") ? who.put(path, body) : who.patch(path, body);
        }
    }

    @Nested
    class AnotherOrigin {
        @Test
        void is_let_in_if_it_is_on_the_list() throws Exception {
            ApiClient page = anybody.with("Origin", "https://app.example.com");
            ApiClient.Answer asked = page.with("Access-Control-Request-Method", "PUT")
                    .send("OPTIONS", "/api/agents/x", BodyPublishers.noBody(), null)
                    .expect(204);

            assertThat(asked.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("https://app.example.com");
            assertThat(asked.headers()
                            .firstValue("Access-Control-Allow-Headers")
                            .orElse(""))
                    .contains("Authorization", "If-Match", "Idempotency-Key");
            assertThat(page.get("/api/agents").expect(401).headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("https://app.example.com");
            assertThat(page.get("/api/auth/jwks.json").headers().allValues("Access-Control-Allow-Credentials"))
                    .isEmpty();
        }

        @Test
        void is_kept_out_otherwise() throws Exception {
            ApiClient page = anybody.with("Origin", "https://app.example.com.evil.example");
            ApiClient.Answer asked = page.with("Access-Control-Request-Method", "PUT")
                    .send("OPTIONS", "/api/agents/x", BodyPublishers.noBody(), null);

            assertThat(asked.headers().map()).doesNotContainKey("access-control-allow-origin");
            assertThat(page.get("/api/auth/jwks.json").headers().map())
                    .doesNotContainKey("access-control-allow-origin");
        }
    }
}
