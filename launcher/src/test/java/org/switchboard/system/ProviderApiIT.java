package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.system.AuthApiIT.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.switchboard.simulator.call.InboundResult;
import org.switchboard.simulator.fault.Fault;

/** What the API makes of what the provider asks, refuses and can't do. */
@TestInstance(Lifecycle.PER_CLASS)
class ProviderApiIT {
    private static final String SOMEBODY = "+14155550142";

    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private TenantUnderTest tenant;
    private ApiClient admin;

    @BeforeAll
    void onboard() throws Exception {
        tenant = new TenantUnderTest(platform);
        admin = tenant.admin();
    }

    @Nested
    class AnIncomingCall {
        private JsonNode taken;
        private String number;

        @Test
        void is_given_to_the_agent_of_the_number_with_what_it_should_know() throws Exception {
            number = admin.post("/api/numbers", Map.of("area_code", 415, "agent_id", tenant.agentId()))
                    .expect(201)
                    .json()
                    .path("number")
                    .asText();
            // On a busy machine our two seconds for an answer are over now and then.
            Eventually.isTrue("we answer in time", () -> told(ring()).has("agent_name"));

            assertThat(taken.path("direction").asText()).isEqualTo("inbound");
            assertThat(told(taken).path("agent_name").asText()).isEqualTo("Ivy");
            assertThat(told(taken).path("organisation").asText()).isNotEmpty();
        }

        private JsonNode ring() {
            InboundResult rung = platform.retell().control().phone(SOMEBODY, number);
            taken = platform.retell().control().calls(tenant.retellKey()).stream()
                    .filter(call ->
                            call.path("call_id").asText().equals(rung.callId().orElse("none")))
                    .findFirst()
                    .orElseThrow();
            return taken;
        }

        private JsonNode told(JsonNode call) {
            return call.path("retell_llm_dynamic_variables");
        }
    }

    @Nested
    class WhenTheProviderIsDown {
        @Test
        void an_agent_shows_as_failed_and_can_be_retried() throws Exception {
            inject("create-agent");
            ApiClient.Answer answer = admin.post("/api/agents", Map.of("name", "Later", "voice_id", "retell-Cimo"));

            assertProblem(answer, 503, "provider-unavailable");
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isPositive();
            JsonNode failed = named("Later", "/api/agents", "name");
            assertThat(failed.path("status").asText()).isEqualTo("FAILED");
            assertThat(failed.path("status_detail").asText()).isNotEmpty();
            JsonNode retried = admin.post("/api/agents/" + failed.path("id").asText() + "/retry", Map.of())
                    .expect(200)
                    .json();
            assertThat(retried.path("status").asText()).isEqualTo("ACTIVE");
        }

        @Test
        void a_number_shows_as_failed_and_can_be_retried() throws Exception {
            inject("create-phone-number");
            assertProblem(
                    admin.post("/api/numbers", Map.of("area_code", 212, "nickname", "Later")),
                    503,
                    "provider-unavailable");

            JsonNode failed = named("Later", "/api/numbers", "nickname");
            assertThat(failed.path("status").asText()).isEqualTo("FAILED");
            JsonNode retried = admin.post("/api/numbers/" + failed.path("id").asText() + "/retry", Map.of())
                    .expect(200)
                    .json();
            assertThat(retried.path("number").asText()).startsWith("+1212");
        }

        private JsonNode named(String name, String path, String field) throws Exception {
            for (JsonNode one : admin.get(path).expect(200).json().path("items")) {
                if (one.path(field).asText().equals(name)) {
                    return one;
                }
            }
            throw new AssertionError(name + " is not listed at " + path);
        }

        private void inject(String request) {
            platform.retell().control().inject(Fault.status(503, request, 1).only(tenant.retellKey()));
        }
    }

    @Nested
    class AnAgent {
        @Test
        void with_a_voice_that_doesnt_exist_leaves_nothing_behind() throws Exception {
            ApiClient.Answer answer = admin.post("/api/agents", Map.of("name", "Mute", "voice_id", "no-such-voice"));

            assertThat(answer.status()).isIn(400, 422);
            assertThat(answer.json().path("errors").findValuesAsText("field")).containsExactly("voice_id");
            assertThat(agents()).doesNotContain("Mute");
        }

        @Test
        void with_an_area_code_without_numbers_leaves_nothing_behind() throws Exception {
            ApiClient.Answer answer =
                    admin.post("/api/agents", Map.of("name", "Nowhere", "voice_id", "retell-Cimo", "area_code", 999));

            assertThat(answer.status()).isIn(400, 422);
            assertThat(answer.json().path("errors").findValuesAsText("field")).containsExactly("area_code");
            assertThat(agents()).doesNotContain("Nowhere");
        }

        private Iterable<String> agents() throws Exception {
            return admin.get("/api/agents").json().path("items").findValuesAsText("name");
        }
    }

    @Nested
    class AConnection {
        @Test
        void with_a_wrong_key_is_refused_and_the_old_one_stays() throws Exception {
            assertProblem(
                    admin.put("/api/connections/retell", Map.of("api_key", "key_wrong")),
                    422,
                    "provider-credentials-refused");

            admin.get("/api/voices").expect(200);
        }

        @Test
        void never_shows_its_key() throws Exception {
            assertThat(admin.get("/api/connections").expect(200).text()).doesNotContain(tenant.retellKey());
        }
    }
}
