package org.switchboard.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.system.AuthApiIT.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** One's own sessions and password, keys for programs, and the keys that sign tokens. */
class SessionsAndKeysIT {
    private static final PlatformUnderTest PLATFORM = PlatformUnderTest.running();
    private static TenantUnderTest tenant;
    private static TenantUnderTest other;

    private final ApiClient anybody = new ApiClient(PLATFORM);

    @BeforeAll
    static void make() throws Exception {
        tenant = new TenantUnderTest(PLATFORM);
        other = new TenantUnderTest(PLATFORM);
    }

    @Nested
    class Sessions {
        @Test
        void are_listed_for_their_owner_only_and_end_at_once_when_revoked() throws Exception {
            String email = customer("sessions");
            ApiClient phone = anybody.with("User-Agent", "Phone").signIn(email, TenantUnderTest.PASSWORD);
            ApiClient desk = anybody.with("User-Agent", "Desk").signIn(email, TenantUnderTest.PASSWORD);

            JsonNode items = desk.get("/api/auth/sessions").expect(200).json().path("items");
            assertThat(items.findValuesAsText("client")).containsExactly("Desk", "Phone");
            assertThat(items.findValuesAsText("current")).containsExactly("true", "false");
            String phones = items.get(1).path("id").asText();
            assertProblem(tenant.admin().delete("/api/auth/sessions/" + phones), 404, "not-found");
            phone.get("/api/auth/me").expect(200);
            desk.delete("/api/auth/sessions/" + phones).expect(204);

            assertProblem(phone.get("/api/auth/me"), 401, "unauthenticated");
            desk.get("/api/auth/me").expect(200);
        }

        @Test
        void end_when_the_password_changes_except_the_one_that_changes_it() throws Exception {
            String email = customer("password");
            ApiClient phone = anybody.signIn(email, TenantUnderTest.PASSWORD);
            ApiClient desk = anybody.signIn(email, TenantUnderTest.PASSWORD);

            ApiClient.Answer wrong = desk.post(
                    "/api/auth/password", Map.of("current_password", "a guess", "new_password", "another one"));
            assertProblem(wrong, 400, "invalid-input");
            assertThat(wrong.json().path("errors").findValuesAsText("field")).containsExactly("current_password");
            phone.get("/api/auth/me").expect(200);
            desk.post(
                            "/api/auth/password",
                            Map.of("current_password", TenantUnderTest.PASSWORD, "new_password", "another one"))
                    .expect(204);

            assertProblem(phone.get("/api/auth/me"), 401, "unauthenticated");
            desk.get("/api/auth/me").expect(200);
            anybody.signIn(email, "another one");
            assertProblem(
                    anybody.post("/api/auth/signin", Map.of("email", email, "password", TenantUnderTest.PASSWORD)),
                    401,
                    "unauthenticated");
        }
    }

    @Test
    void sessions_that_have_been_over_for_a_day_are_forgotten_and_no_others() throws Exception {
        String email = customer("forgotten");
        for (int i = 0; i < 3; i++) {
            anybody.signIn(email, TenantUnderTest.PASSWORD);
        }
        String ofTheirs = " WHERE user_id = (SELECT id FROM " + tenant.schema() + ".user_account WHERE email = ?)";
        List<Map<String, Object>> all = tenant.query("SELECT id FROM platform.session" + ofTheirs, email);
        tenant.query(
                "UPDATE platform.session SET expires_at = now() - interval '25 hours' WHERE id = ? RETURNING id",
                all.get(0).get("id"));
        tenant.query(
                "UPDATE platform.session SET revoked_at = now() - interval '25 hours' WHERE id = ? RETURNING id",
                all.get(1).get("id"));

        Eventually.isTrue(
                "two of three are forgotten",
                () -> tenant.query("SELECT id FROM platform.session" + ofTheirs, email)
                        .equals(all.subList(2, 3)));
    }

    @Nested
    class AnApiKey {
        @Test
        void works_in_its_makers_tenant_within_its_scopes() throws Exception {
            JsonNode made = key("read_voice", "read_calls");
            ApiClient program = program(made);

            JsonNode agents = program.get("/api/agents").expect(200).json().path("items");
            assertThat(agents.findValuesAsText("id")).containsExactly(tenant.agentId());
            assertProblem(program.get("/api/agents/" + other.agentId()), 404, "not-found");
            ApiClient.Answer refused = program.post("/api/customers", Map.of("name", "Eve"));
            assertProblem(refused, 403, "forbidden");
            assertThat(refused.json().path("detail").asText()).contains("manage_customers");
            assertProblem(program.get("/api/platform/tenants"), 403, "forbidden");
            assertProblem(program.get("/api/auth/sessions"), 403, "forbidden");
        }

        @Test
        void is_limited_in_use_cases_too() throws Exception {
            // Connecting needs numbers as well as agents.
            ApiClient program = program(key("manage_agents"));

            ApiClient.Answer refused = program.post("/api/agents/connect", Map.of());

            assertProblem(refused, 403, "forbidden");
            assertThat(refused.json().path("detail").asText()).contains("manage_numbers");
        }

        @Test
        void gets_no_scope_that_would_make_its_finder_an_administrator() throws Exception {
            for (String scope : List.of("manage_api_keys", "manage_members", "use_own_account", "manage_tenants")) {
                ApiClient.Answer refused = tenant.admin()
                        .post("/api/api-keys", Map.of("name", "Too much", "scopes", List.of("read_calls", scope)));
                assertProblem(refused, 400, "invalid-input");
            }
        }

        @Test
        void is_shown_once_and_kept_as_a_hash() throws Exception {
            JsonNode made = key("read_calls");
            String secret = made.path("key").asText();
            assertThat(secret)
                    .startsWith("sbk_")
                    .hasSize(47)
                    .startsWith(made.path("start").asText());

            JsonNode listed = listed(made);

            assertThat(listed.has("key")).isFalse();
            assertThat(listed.path("last_used_at").isNull()).isTrue();
            assertThat(tenant.query("SELECT k::text AS row FROM platform.api_key k")
                            .toString())
                    .doesNotContain(secret.substring(8), HexFormat.of().formatHex(secret.getBytes(UTF_8)));
        }

        @Test
        void tells_when_it_was_last_used_without_a_write_for_each_use() throws Exception {
            JsonNode made = key("read_calls");
            ApiClient program = program(made);
            program.get("/api/calls").expect(200);
            String first = listed(made).path("last_used_at").asText();
            program.get("/api/calls").expect(200);

            assertThat(first).isNotEmpty().isNotEqualTo("null");
            assertThat(listed(made).path("last_used_at").asText()).isEqualTo(first);
            tenant.query(
                    "UPDATE platform.api_key SET last_used_at = now() - interval '6 minutes' WHERE id = ?::uuid"
                            + " RETURNING id",
                    made.path("id").asText());
            program.get("/api/calls").expect(200);
            assertThat(listed(made).path("last_used_at").asText()).isGreaterThan(first);
        }

        @Test
        void ends_at_once_when_it_is_revoked_and_only_by_its_tenant() throws Exception {
            JsonNode made = key("read_calls");
            String path = "/api/api-keys/" + made.path("id").asText();

            assertProblem(other.admin().delete(path), 404, "not-found");
            program(made).get("/api/calls").expect(200);
            tenant.admin().delete(path).expect(204);

            assertProblem(program(made).get("/api/calls"), 401, "unauthenticated");
            assertProblem(tenant.admin().delete(path), 404, "not-found");
        }

        @Test
        void ends_when_its_time_is_over() throws Exception {
            JsonNode made = key("read_calls");
            tenant.query(
                    "UPDATE platform.api_key SET expires_at = now() WHERE id = ?::uuid RETURNING id",
                    made.path("id").asText());

            assertProblem(program(made).get("/api/calls"), 401, "unauthenticated");
        }

        @Test
        void that_somebody_made_up_is_nobodys() throws Exception {
            String secret = key("read_calls").path("key").asText();

            assertProblem(bearer(secret.substring(0, 43) + "AAAA").get("/api/calls"), 401, "unauthenticated");
        }
    }

    @Nested
    class SigningKeys {
        @Test
        void are_replaced_without_signing_anybody_out() throws Exception {
            ApiClient operator = anybody.signIn("platform@demo.com", "platform123");
            // As if the keys so far had been made before the new one, and that ten minutes ago.
            tenant.query(
                    "UPDATE platform.signing_key SET created_at = created_at - interval '10 minutes' RETURNING id");
            operator.post("/api/platform/signing-keys/rotate", Map.of()).expect(202);
            assertProblem(operator.post("/api/platform/signing-keys/rotate", Map.of()), 409, "conflict");
            assertThat(uses(operator)).startsWith("WAITING", "SIGNING");
            assertThat(anybody.get("/api/auth/jwks.json").json().path("keys").size())
                    .isGreaterThanOrEqualTo(2);
            tenant.query("UPDATE platform.signing_key SET created_at = created_at - interval '10 minutes'"
                    + " WHERE created_at > now() - interval '1 minute' RETURNING id");

            assertThat(uses(operator)).startsWith("SIGNING", "VERIFYING");

            operator.get("/api/auth/me").expect(200);
            tenant.admin().get("/api/auth/me").expect(200);
            // Here the new key signs sooner than servers have read it, which takes them 5 s.
            Eventually.isTrue(
                    "tokens of the new key are good",
                    () -> anybody.signIn("platform@demo.com", "platform123")
                                    .get("/api/auth/me")
                                    .status()
                            == 200);
            operator.get("/api/auth/me").expect(200);
        }

        private List<String> uses(ApiClient operator) throws Exception {
            return operator.get("/api/platform/signing-keys")
                    .expect(200)
                    .json()
                    .path("items")
                    .findValuesAsText("use");
        }
    }

    private static String customer(String name) throws Exception {
        String email = name + "@" + tenant.slug() + ".example";
        tenant.admin()
                .post("/api/customers", Map.of("name", name, "email", email, "password", TenantUnderTest.PASSWORD))
                .expect(201);
        return email;
    }

    private static JsonNode key(String... scopes) throws Exception {
        return tenant.admin()
                .post("/api/api-keys", Map.of("name", "A program", "scopes", List.of(scopes)))
                .expect(201)
                .json();
    }

    private static JsonNode listed(JsonNode made) throws Exception {
        for (JsonNode item : tenant.admin().get("/api/api-keys").json().path("items")) {
            if (item.path("id").equals(made.path("id"))) {
                return item;
            }
        }
        throw new AssertionError("the key isn't listed");
    }

    private ApiClient program(JsonNode made) {
        return bearer(made.path("key").asText());
    }

    private ApiClient bearer(String token) {
        return anybody.with("Authorization", "Bearer " + token);
    }
}
