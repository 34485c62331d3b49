package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.system.AuthApiIT.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        tenant = new TenantUnderTest(platform);
        admin = tenant.admin();
        operator = new ApiClient(platform).signIn("platform@demo.com", "platform123");
        admin.post("/api/numbers", Map.of("area_code", 415, "nickname", "Guards", "agent_id", tenant.agentId()))
                .expect(201);
        quotaOfTenant = "/api/platform/tenants/"
                + tenant.query("SELECT id FROM platform.tenant WHERE slug = ?", tenant.slug())
                        .get(0)
                        .get("id")
                + "/quota";
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

    private void limit(int calls) throws Exception {
        Map<String, Integer> limits = new HashMap<>();
        limits.put("concurrent_calls", calls);
        limits.put("minutes_per_month", null);
        operator.put(quotaOfTenant, limits).expect(200);
    }

    private ApiClient.Answer call(String to) throws Exception {
        return admin.post("/api/calls", Map.of("agent_id", tenant.agentId(), "to_number", to));
    }
}
