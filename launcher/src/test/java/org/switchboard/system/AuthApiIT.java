package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in over HTTP, on the real server: tokens that the server itself verifies. */
class AuthApiIT {
    private static final String ADMIN = "admin@demo.com";
    private static final String PASSWORD = "admin123";

    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private final ApiClient anybody = new ApiClient(platform);

    @Nested
    class SigningIn {
        @Test
        void gives_tokens_that_open_the_api() throws Exception {
            JsonNode tokens = tokens();

            assertThat(tokens.path("token_type").asText()).isEqualTo("Bearer");
            assertThat(tokens.path("expires_in").asInt()).isEqualTo(900);
            JsonNode me = bearer(tokens).get("/api/auth/me").expect(200).json();
            assertThat(me.path("email").asText()).isEqualTo(ADMIN);
            assertThat(me.path("role").asText()).isEqualTo("TENANT_ADMIN");
            assertThat(me.path("tenant").path("slug").asText()).isEqualTo("demo");
        }

        @ParameterizedTest
        @CsvSource({"admin@demo.com, wrong", "nobody-at-all@demo.com, admin123"})
        void tells_a_wrong_password_and_an_unknown_email_the_same(String email, String password) throws Exception {
            ApiClient.Answer answer = signIn(Map.of("email", email, "password", password));

            assertProblem(answer, 401, "unauthenticated");
            assertThat(answer.json().path("detail").asText()).isEqualTo("E-mail or password is wrong.");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        }

        @Test
        void slows_down_guessing_and_says_for_how_long() throws Exception {
            ApiClient.Answer answer = null;
            for (int i = 0; i < 11; i++) {
                answer = signIn(Map.of("email", "guessed@demo.com", "password", "guess" + i));
            }

            assertProblem(answer, 429, "rate-limited");
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isPositive();
        }

        @Test
        void names_every_missing_field() throws Exception {
            ApiClient.Answer answer = signIn(Map.of());

            assertProblem(answer, 400, "invalid-input");
            assertThat(answer.json().path("errors").findValuesAsText("field")).containsExactly("email", "password");
        }

        @Test
        void makes_a_person_of_several_tenants_choose_but_only_after_a_right_password() throws Exception {
            TenantUnderTest one = new TenantUnderTest(platform);
            TenantUnderTest other = new TenantUnderTest(platform);
            String email = "both@" + one.slug() + ".example";
            for (TenantUnderTest tenant : new TenantUnderTest[] {one, other}) {
                tenant.admin()
                        .post("/api/customers", Map.of("name", "Bo", "email", email, "password", "correct horse"))
                        .expect(201);
            }

            assertProblem(signIn(Map.of("email", email, "password", "wrong")), 401, "unauthenticated");
            ApiClient.Answer choice = signIn(Map.of("email", email, "password", "correct horse"));
            assertProblem(choice, 409, "tenant-choice-required");
            assertThat(texts(choice.json().path("choices"))).containsExactlyInAnyOrder(one.slug(), other.slug());
            JsonNode chosen = signIn(Map.of("email", email, "password", "correct horse", "tenant", other.slug()))
                    .expect(200)
                    .json();
            assertThat(bearer(chosen)
                            .get("/api/auth/me")
                            .json()
                            .path("tenant")
                            .path("slug")
                            .asText())
                    .isEqualTo(other.slug());
        }
    }

    @Nested
    class ASession {
        @Test
        void goes_on_with_its_refresh_token() throws Exception {
            JsonNode next = refresh(tokens()).expect(200).json();

            bearer(next).get("/api/auth/me").expect(200);
            refresh(next).expect(200);
        }

        @Test
        void ends_when_a_used_refresh_token_comes_again() throws Exception {
            JsonNode first = tokens();
            JsonNode second = refresh(first).expect(200).json();

            assertProblem(refresh(first), 401, "unauthenticated");

            assertProblem(bearer(second).get("/api/auth/me"), 401, "unauthenticated");
            assertProblem(refresh(second), 401, "unauthenticated");
        }

        @Test
        void survives_a_made_up_refresh_token() throws Exception {
            JsonNode tokens = tokens();
            String real = tokens.path("refresh_token").asText();
            String forged = real.substring(0, real.length() - 4) + "AAAA";

            assertProblem(refresh(forged), 401, "unauthenticated");

            refresh(tokens).expect(200);
        }

        @Test
        void ends_at_once_by_signing_out() throws Exception {
            JsonNode tokens = tokens();
            ApiClient signedIn = bearer(tokens);

            assertThat(signedIn.post("/api/auth/signout", Map.of()).status()).isEqualTo(204);

            assertProblem(signedIn.get("/api/auth/me"), 401, "unauthenticated");
            assertProblem(refresh(tokens), 401, "unauthenticated");
        }
    }

    @Nested
    class ASuspendedTenant {
        @Test
        void refuses_its_people_after_a_right_password_and_their_open_sessions() throws Exception {
            TenantUnderTest tenant = new TenantUnderTest(platform);
            tenant.query(
                    "UPDATE platform.tenant SET status = 'SUSPENDED' WHERE slug = ? RETURNING slug", tenant.slug());

            assertProblem(
                    signIn(Map.of("email", tenant.adminEmail(), "password", TenantUnderTest.PASSWORD)),
                    403,
                    "tenant-not-active");
            assertProblem(signIn(Map.of("email", tenant.adminEmail(), "password", "wrong")), 401, "unauthenticated");
            Eventually.isTrue(
                    "the open session is refused",
                    () -> tenant.admin().get("/api/agents").status() == 403);
            assertProblem(tenant.admin().get("/api/auth/me"), 403, "tenant-not-active");
        }
    }

    @Nested
    class TheApi {
        @ParameterizedTest
        @ValueSource(strings = {"/api/auth/me", "/api/agents", "/api/bots", "/api/calls", "/api/platform/tenants"})
        void refuses_nobody_a_made_up_and_a_changed_token_with_a_problem(String path) throws Exception {
            String real = tokens().path("access_token").asText();
            String changed = real.substring(0, real.length() - 6) + "AAAAAA";

            assertProblem(anybody.get(path), 401, "unauthenticated");
            assertProblem(anybody.with("Authorization", "Bearer abc.def.ghi").get(path), 401, "unauthenticated");
            assertProblem(anybody.with("Authorization", "Bearer " + changed).get(path), 401, "unauthenticated");
        }

        @Test
        void refuses_a_role_that_may_not() throws Exception {
            ApiClient admin = anybody.signIn(ADMIN, PASSWORD);
            ApiClient operator = anybody.signIn("platform@demo.com", "platform123");

            assertProblem(admin.get("/api/platform/tenants"), 403, "forbidden");
            assertProblem(operator.get("/api/calls"), 403, "forbidden");
            assertProblem(operator.get("/api/agents"), 403, "forbidden");
        }

        @Test
        void publishes_public_keys_only() throws Exception {
            JsonNode key = anybody.get("/api/auth/jwks.json")
                    .expect(200)
                    .json()
                    .path("keys")
                    .path(0);

            assertThat(key.path("kty").asText()).isEqualTo("RSA");
            assertThat(key.has("d")).isFalse();
        }

        @ParameterizedTest
        @CsvSource({
            "{\"email\":, malformed-json",
            "[], malformed-json",
            "'', malformed-json",
            "{\"email\":5}, invalid-input",
            "{\"e_mail\":\"a\"}, invalid-input"
        })
        void says_what_is_wrong_with_a_body(String body, String type) throws Exception {
            assertProblem(anybody.postRaw("/api/auth/signin", body.getBytes(StandardCharsets.UTF_8)), 400, type);
        }

        @Test
        void has_problems_for_wrong_addresses_methods_types_and_sizes() throws Exception {
            assertProblem(anybody.get("/api/nothing"), 404, "not-found");
            ApiClient.Answer method = anybody.get("/api/auth/signin");
            assertProblem(method, 405, "method-not-allowed");
            assertThat(method.headers().firstValue("Allow"))
                    .hasValueSatisfying(allow -> assertThat(allow).contains("POST"));
            assertProblem(anybody.with("Accept", "text/csv").get("/api/auth/jwks.json"), 406, "not-acceptable");
            assertProblem(anybody.postRaw("/api/webhooks/retell", new byte[2_100_000]), 413, "body-too-large");
            assertProblem(anybody.postRaw("/api/auth/signin", new byte[1_100_000]), 413, "body-too-large");
        }

        @Test
        void forbids_caches_and_names_each_request() throws Exception {
            ApiClient named = anybody.with("X-Request-Id", "my-request-1");
            for (String path : List.of("/api/nothing", "/api/auth/me", "/api/platform/tenants")) {
                ApiClient.Answer answer = named.get(path);

                assertThat(answer.headers().allValues("Cache-Control")).as(path).containsExactly("no-store");
                assertThat(answer.headers().allValues("X-Content-Type-Options"))
                        .as(path)
                        .containsExactly("nosniff");
                assertThat(answer.headers().allValues("Content-Security-Policy"))
                        .as(path)
                        .containsExactly("default-src 'none'; frame-ancestors 'none'");
                assertThat(answer.headers().allValues("X-Request-Id")).as(path).containsExactly("my-request-1");
                assertThat(answer.json().path("request_id").asText()).isEqualTo("my-request-1");
            }
            assertThat(anybody.get("/api/auth/jwks.json").expect(200).headers().allValues("X-Content-Type-Options"))
                    .containsExactly("nosniff");
        }

        @Test
        void describes_itself() throws Exception {
            String document = anybody.get("/openapi").expect(200).text();

            assertThat(document)
                    .contains("/api/auth/signin:", "/api/calls/{id}/transcript:", "/api/webhooks/{provider}:");
        }
    }

    private JsonNode tokens() throws Exception {
        return signIn(Map.of("email", ADMIN, "password", PASSWORD)).expect(200).json();
    }

    private ApiClient.Answer signIn(Map<String, String> body) throws Exception {
        return anybody.post("/api/auth/signin", body);
    }

    private ApiClient.Answer refresh(JsonNode tokens) throws Exception {
        return refresh(tokens.path("refresh_token").asText());
    }

    private ApiClient.Answer refresh(String token) throws Exception {
        return anybody.post("/api/auth/refresh", Map.of("refresh_token", token));
    }

    private ApiClient bearer(JsonNode tokens) {
        return anybody.with(
                "Authorization", "Bearer " + tokens.path("access_token").asText());
    }

    static void assertProblem(ApiClient.Answer answer, int status, String type) {
        answer.expect(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:problem-type:switchboard:" + type);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("request_id").asText()).isNotEmpty();
    }

    private static Iterable<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
