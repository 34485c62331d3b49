package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.system.AuthApiIT.assertProblem;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request with an Idempotency-Key: done once, and answered for a day (docs/api.md). */
class KeptAnswersApiIT {
    private static final PlatformUnderTest PLATFORM = PlatformUnderTest.running();
    private static TenantUnderTest tenant;
    private static ApiClient admin;
    private static ApiClient operator;
    private static String tenantPath;

    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void onboard() throws Exception {
        tenant = new TenantUnderTest(PLATFORM);
        admin = tenant.admin();
        operator = new ApiClient(PLATFORM).signIn("platform@demo.com", "platform123");
        tenantPath = "/api/platform/tenants/"
                + tenant.query("SELECT id FROM platform.tenant WHERE slug = ?", tenant.slug())
                        .get(0)
                        .get("id");
    }

    private static Map<String, String> person(String name) {
        String email = name + "@" + tenant.slug() + ".example";
        return Map.of("name", name, "email", email, "password", TenantUnderTest.PASSWORD);
    }

    private static String id(ApiClient.Answer answer) {
        return answer.json().path("id").asText();
    }

    @Test
    void makes_a_request_happen_once_and_gives_its_first_answer_again() throws Exception {
        ApiClient once = admin.with("Idempotency-Key", key);
        ApiClient.Answer first = once.post("/api/customers", person("Once")).expect(201);
        ApiClient.Answer again = once.post("/api/customers", person("Once")).expect(201);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertProblem(once.post("/api/customers", person("Other")), 422, "idempotency-key-reused");
        assertProblem(once.post("/api/do-not-call", Map.of()), 422, "idempotency-key-reused");
        assertThat(tenant.query("SELECT answer FROM platform.kept_answer WHERE key = ?", key))
                .allSatisfy(row -> assertThat(new String((byte[]) row.get("answer"), StandardCharsets.ISO_8859_1))
                        .doesNotContain("Once"));
    }

    @Test
    void is_another_one_for_somebody_else() throws Exception {
        TenantUnderTest other = new TenantUnderTest(PLATFORM);
        Map<String, String> number = Map.of("number", "+14155550111");
        String ours = id(admin.with("Idempotency-Key", key)
                .post("/api/do-not-call", number)
                .expect(201));

        ApiClient.Answer theirs = other.admin().with("Idempotency-Key", key).post("/api/do-not-call", number);

        assertThat(id(theirs.expect(201))).isNotEqualTo(ours);
    }

    @Test
    void is_not_used_up_by_a_refusal() throws Exception {
        ApiClient once = admin.with("Idempotency-Key", key);
        assertProblem(once.post("/api/do-not-call", Map.of("number", "none")), 400, "invalid-input");
        once.post("/api/do-not-call", Map.of("number", "+14155550112")).expect(201);
    }

    @Test
    void of_a_request_that_is_worked_on_makes_the_second_wait() throws Exception {
        ApiClient once = admin.with("Idempotency-Key", key);
        once.post("/api/do-not-call", Map.of("number", "+14155550113")).expect(201);
        tenant.query("UPDATE platform.kept_answer SET answer = NULL WHERE key = ? RETURNING key", key);

        ApiClient.Answer second = once.post("/api/do-not-call", Map.of("number", "+14155550113"));

        assertProblem(second, 409, "conflict");
        assertThat(second.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
    }

    @Test
    void of_a_request_that_broke_down_stays_used_for_nobody_knows_what_was_done() throws Exception {
        ApiClient once = admin.with("Idempotency-Key", key);
        Map<String, String> number = Map.of("number", "+14155550117");
        String table = "ALTER TABLE " + tenant.schema() + ".";
        try (Connection database = PLATFORM.connectAsSuperuser();
                Statement sql = database.createStatement()) {
            sql.execute(table + "do_not_call RENAME TO away");
            assertProblem(once.post("/api/do-not-call", number), 500, "internal-error");
            sql.execute(table + "away RENAME TO do_not_call");
        }

        assertProblem(once.post("/api/do-not-call", number), 409, "conflict");
    }

    @Test
    void is_forgotten_after_a_day() throws Exception {
        ApiClient once = admin.with("Idempotency-Key", key);
        once.post("/api/do-not-call", Map.of("number", "+14155550115")).expect(201);
        tenant.query(
                "UPDATE platform.kept_answer SET created_at = now() - interval '25 hours' WHERE key = ? RETURNING key",
                key);

        once.post("/api/do-not-call", Map.of("number", "+14155550116")).expect(201);
    }

    @Test
    void works_for_those_who_run_the_platform_too() throws Exception {
        ApiClient once = operator.with("Idempotency-Key", key);
        String retry = tenantPath + "/suspend";
        once.post(retry, Map.of("reason", "Test")).expect(200);
        once.post(retry, Map.of("reason", "Test")).expect(200);
        operator.post(tenantPath + "/resume", Map.of()).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void that_is_empty_is_refused(String empty) throws Exception {
        assertProblem(
                admin.with("Idempotency-Key", empty).post("/api/do-not-call", Map.of("number", "+14155550114")),
                400,
                "invalid-input");
    }
}
