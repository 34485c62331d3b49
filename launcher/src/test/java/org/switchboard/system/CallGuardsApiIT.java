package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.system.AuthApiIT.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What refuses a call before a phone rings, as API clients see it. */
@TestInstance(Lifecycle.PER_CLASS)
class CallGuardsApiIT {
    private static final String SOMEBODY = "+14155550142";

    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private TenantUnderTest tenant;
    private ApiClient admin;
    private ApiClient operator;
    private String quotaOfTenant;

    @BeforeAll
    void onboard() throws Exception {
        tenant = callable();
        admin = tenant.admin();
        operator = new ApiClient(platform).signIn("platform@demo.com", "platform123");
        quotaOfTenant = "/api/platform/tenants/" + id(tenant) + "/quota";
    }

    @Test
    void a_number_on_the_do_not_call_list_is_refused_until_it_is_taken_off() throws Exception {
        JsonNode entry = admin.post("/api/do-not-call", Map.of("number", "+1 (415) 555-0187", "reason", "Asked to"))
                .expect(201)
                .json();
        assertThat(entry.path("number").asText()).isEqualTo("+14155550187");
        assertProblem(admin.post("/api/do-not-call", Map.of("number", "+14155550187")), 409, "conflict");
        assertThat(admin.get("/api/do-not-call?text=asked&limit=1")
                        .json()
                        .path("items")
                        .findValuesAsText("id"))
                .containsExactly(entry.path("id").asText());

        ApiClient.Answer refused = call("+14155550187");
        assertProblem(refused, 403, "do-not-call");
        assertThat(refused.json().path("errors").findValuesAsText("field")).containsExactly("to_number");

        admin.delete("/api/do-not-call/" + entry.path("id").asText()).expect(204);
        call("+14155550187").expect(201);
    }

    @Test
    void a_list_is_imported_and_what_is_no_number_is_named_by_its_place() throws Exception {
        assertThat(admin.post("/api/do-not-call/import", Map.of("numbers", List.of("+14155550160", "+14155550161")))
                        .expect(200)
                        .json()
                        .path("added")
                        .asInt())
                .isEqualTo(2);
        ApiClient.Answer refused =
                admin.post("/api/do-not-call/import", Map.of("numbers", List.of("+14155550162", "none")));
        assertProblem(refused, 400, "invalid-input");
        assertThat(refused.json().path("errors").findValuesAsText("field")).containsExactly("numbers[1]");
    }

    @Test
    void what_is_shown_is_what_is_enforced() throws Exception {
        limit(0);
        JsonNode shown = admin.get("/api/quota").expect(200).json();
        assertThat(shown.path("concurrent_calls").asInt()).isZero();
        assertThat(shown).isEqualTo(operator.get(quotaOfTenant).expect(200).json());
        ApiClient.Answer refused = call(SOMEBODY);
        assertProblem(refused, 429, "quota-exceeded");
        assertThat(refused.json().path("detail").asText()).contains("as many calls at once as it may: 0");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        limit(20);
    }

    @Test
    void of_two_at_once_the_second_counts_the_first() throws Exception {
        TenantUnderTest busy = callable();
        put("/api/platform/tenants/" + id(busy) + "/quota", 1);
        try (Connection first = platform.connectAsSuperuser();
                Statement sql = first.createStatement()) {
            first.setAutoCommit(false);
            sql.execute("SELECT " + busy.schema() + ".hold_call_limit()");
            sql.execute("INSERT INTO " + busy.schema() + ".call (id, agent_id, status, created_at, updated_at)"
                    + " SELECT uuidv7(), id, 'REQUESTED', now(), now() FROM " + busy.schema() + ".agent");
            CompletableFuture<ApiClient.Answer> second = CompletableFuture.supplyAsync(() -> call(busy, SOMEBODY));
            Eventually.isTrue("the second waits for the first", this::somebodyWaits);
            first.commit();
            assertProblem(second.get(1, TimeUnit.MINUTES), 429, "quota-exceeded");
        }
    }

    private boolean somebodyWaits() throws SQLException {
        try (Connection look = platform.connectAsSuperuser();
                Statement sql = look.createStatement();
                ResultSet found = sql.executeQuery(
                        "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%hold_call_limit%'")) {
            return found.next();
        }
    }

    private TenantUnderTest callable() throws Exception {
        TenantUnderTest made = new TenantUnderTest(platform);
        made.admin()
                .post("/api/numbers", Map.of("area_code", 415, "nickname", "Guards", "agent_id", made.agentId()))
                .expect(201);
        return made;
    }

    private static Object id(TenantUnderTest tenant) throws Exception {
        return tenant.query("SELECT id FROM platform.tenant WHERE slug = ?", tenant.slug())
                .get(0)
                .get("id");
    }

    private void limit(int calls) throws Exception {
        put(quotaOfTenant, calls);
    }

    private void put(String quota, int calls) throws Exception {
        Map<String, Integer> limits = new HashMap<>();
        limits.put("concurrent_calls", calls);
        limits.put("minutes_per_month", null);
        operator.put(quota, limits).expect(200);
    }

    private ApiClient.Answer call(String to) {
        return call(tenant, to);
    }

    private static ApiClient.Answer call(TenantUnderTest of, String to) {
        try {
            return of.admin().post("/api/calls", Map.of("agent_id", of.agentId(), "to_number", to));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
