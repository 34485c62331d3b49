package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.system.AuthApiIT.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.switchboard.simulator.fault.Fault;

/** Agents changed by REST and at Retell, under both their names. */
@TestInstance(Lifecycle.PER_CLASS)
class AgentsApiIT {
    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private final ApiClient anybody = new ApiClient(platform);
    private TenantUnderTest tenant;
    private ApiClient admin;
    private String agent;

    @BeforeAll
    void onboard() throws Exception {
        tenant = new TenantUnderTest(platform);
        admin = tenant.admin();
        agent = "/api/bots/" + tenant.agentId();
    }

    @Test
    void an_agent_is_changed_by_who_looked_at_it_and_keeps_what_we_do_not_know() throws Exception {
        retell("PATCH", "/update-agent/" + tenant.providerAgentId(), "{\"ambient_sound\":\"coffee-shop\"}");
        String tag = admin.get(agent).expect(200).headers().firstValue("ETag").orElseThrow();
        ApiClient.Answer changed = admin.with("If-Match", tag)
                .put(agent, Map.of("name", "Ivy 2", "system_prompt", "Book boats."))
                .expect(200);

        assertThat(changed.json().path("name").asText()).isEqualTo("Ivy 2");
        assertThat(changed.headers().firstValue("ETag")).isPresent().isNotEqualTo(Optional.of(tag));
        JsonNode there = retell("GET", "/get-agent/" + tenant.providerAgentId(), null);
        assertThat(there.path("agent_name").asText()).isEqualTo("Ivy 2");
        assertThat(there.path("ambient_sound").asText()).isEqualTo("coffee-shop");
        String weak = "W/" + changed.headers().firstValue("ETag").orElseThrow();
        for (String stale : new String[] {tag, weak, "nonsense"}) {
            assertProblem(
                    admin.with("If-Match", stale).put(agent, Map.of("name", "Ivy 3")), 412, "precondition-failed");
        }
        assertProblem(anybody.put(agent, Map.of("name", "Ivy 3")), 401, "unauthenticated");
        ApiClient.Answer wrong = admin.put(agent, Map.of("name", "Ivy 3", "system_prompt", "x".repeat(32_001)));
        assertProblem(wrong, 400, "invalid-input");
        assertThat(wrong.json().path("errors").findValuesAsText("field")).containsExactly("system_prompt");
    }

    @Test
    void an_agent_made_at_retell_is_connected_with_consent_and_its_number() throws Exception {
        String llm = retell("POST", "/create-retell-llm", "{\"general_prompt\":\"Take orders.\"}")
                .path("llm_id")
                .asText();
        String theirs = retell("POST", "/create-agent", """
                        {"agent_name":"Olga","voice_id":"retell-Cimo","ambient_sound":"call-center",
                         "webhook_url":"https://hooks.example.org/secret",
                         "response_engine":{"type":"retell-llm","llm_id":"%s"}}""".formatted(llm))
                .path("agent_id")
                .asText();
        String number = retell("POST", "/create-phone-number", "{\"area_code\":646}")
                .path("phone_number")
                .asText();
        Map<String, Object> request =
                Map.of("provider_type", "retell", "provider_agent_id", theirs, "phone_number", number, "name", "Olga");

        ApiClient.Answer refused = admin.post("/api/bots/connect", request);
        assertProblem(refused, 409, "conflict");
        assertThat(refused.json().path("errors").findValuesAsText("field")).containsExactly("take_over_webhook");
        assertThat(refused.text()).contains("hooks.example.org").doesNotContain("secret");
        Map<String, Object> agreed = new HashMap<>(request);
        agreed.put("take_over_webhook", true);
        platform.retell().control().inject(Fault.status(503, "update-agent", 1).only(tenant.retellKey()));
        assertProblem(admin.post("/api/agents/connect", agreed), 503, "provider-unavailable");
        assertThat(tenant.query("SELECT 1 FROM platform.agent_route WHERE provider_agent_id = ?", theirs))
                .isEmpty();

        JsonNode connected =
                admin.post("/api/agents/connect", agreed).expect(201).json();
        assertThat(connected.path("provider_agent_id").asText()).isEqualTo(theirs);
        assertThat(connected.path("phone_number").asText()).isEqualTo(number);
        assertThat(connected.path("system_prompt").asText()).isEqualTo("Take orders.");
        JsonNode there = retell("GET", "/get-agent/" + theirs, null);
        assertThat(there.path("webhook_url").asText()).contains("/api/webhooks/retell/");
        assertThat(there.path("ambient_sound").asText()).isEqualTo("call-center");
        assertProblem(admin.post("/api/agents/connect", agreed), 409, "conflict");
        ApiClient.Answer nobodys = admin.post("/api/agents/connect", Map.of("provider_agent_id", "agent_of_nobody"));
        assertProblem(nobodys, 422, "provider-refused");
        assertThat(nobodys.json().path("errors").findValuesAsText("field")).containsExactly("provider_agent_id");
    }

    @Test
    void a_change_at_retell_is_seen_taken_over_overwritten_and_published() throws Exception {
        JsonNode made = admin.post("/api/agents", Map.of("name", "Sync", "voice_id", "retell-Cimo"))
                .expect(201)
                .json();
        String id = made.path("provider_agent_id").asText();
        String there = "/api/bots/" + made.path("id").asText();
        assertThat(differences(there)).isEmpty();
        retell("PATCH", "/update-agent/" + id, "{\"agent_name\":\"Renamed\",\"interruption_sensitivity\":0.4}");
        JsonNode seen = differences(there).path(0);
        assertThat(seen.path("field").asText()).isEqualTo("name");
        assertThat(seen.path("ours").asText()).isEqualTo("Sync");
        assertThat(seen.path("theirs").asText()).isEqualTo("Renamed");

        assertThat(sync(there, "take").path("name").asText()).isEqualTo("Renamed");
        assertThat(differences(there)).isEmpty();
        retell("PATCH", "/update-agent/" + id, "{\"agent_name\":\"Again\"}");
        assertThat(sync(there, "overwrite").path("name").asText()).isEqualTo("Renamed");
        assertThat(differences(there)).isEmpty();
        assertThat(retell("GET", "/get-agent/" + id, null)
                        .path("interruption_sensitivity")
                        .asDouble())
                .isEqualTo(0.4);
        ApiClient.Answer sideways = admin.post(there + "/sync", Map.of("direction", "sideways"));
        assertProblem(sideways, 400, "invalid-input");
        assertThat(sideways.json().path("errors").findValuesAsText("field")).containsExactly("direction");

        int version = publish(there);
        assertThat(publish(there)).isEqualTo(version);
        assertThat(retell("GET", "/get-agent/" + id, null).path("is_published").asBoolean())
                .isTrue();
    }

    @Test
    void a_customer_makes_agents_within_their_quota_and_changes_those_only() throws Exception {
        String email = "own@" + tenant.slug() + ".example";
        String id = admin.post(
                        "/api/customers", Map.of("name", "Own", "email", email, "password", TenantUnderTest.PASSWORD))
                .expect(201)
                .json()
                .path("id")
                .asText();
        ApiClient customer = anybody.signIn(email, TenantUnderTest.PASSWORD);
        Map<String, String> wish = Map.of("name", "Mine", "provider_type", "retell", "voice_id", "retell-Cimo");
        String made =
                customer.post("/api/agents", wish).expect(201).json().path("id").asText();
        String own = "/api/agents/" + made;

        assertProblem(customer.post("/api/agents", wish), 429, "quota-exceeded");
        admin.put("/api/customers/" + id + "/quota", Map.of("agents", 3)).expect(200);
        assertProblem(
                customer.post("/api/agents", Map.of("name", "A", "provider_type", "x", "voice_id", "v")),
                400,
                "invalid-input");
        String tag = customer.get(own).expect(200).headers().firstValue("ETag").orElseThrow();
        customer.with("If-Match", tag).put(own, Map.of("name", "Ours")).expect(200);
        assertProblem(customer.with("If-Match", tag).put(own, Map.of("name", "Late")), 412, "precondition-failed");

        admin.post(agent + "/assign", Map.of("customer_id", id)).expect(204);
        assertProblem(customer.put(agent, Map.of("name", "Mine now")), 403, "forbidden");
        assertProblem(customer.delete(agent), 403, "forbidden");
        JsonNode told = admin.get("/api/audit?resource_id=" + made).expect(200).json();
        assertThat(told.path("items").findValuesAsText("action"))
                .containsExactly("AGENT_CHANGED", "AGENT_ASSIGNED", "AGENT_CREATED");
        assertThat(told.path("items").findValuesAsText("actor_role")).containsOnly("CUSTOMER");
        customer.delete(own).expect(204);
        customer.get(own).expect(404);
    }

    @Test
    void a_customer_connects_an_agent_but_no_number() throws Exception {
        String email = "connects@" + tenant.slug() + ".example";
        admin.post("/api/customers", Map.of("name", "Con", "email", email, "password", TenantUnderTest.PASSWORD))
                .expect(201);
        ApiClient customer = anybody.signIn(email, TenantUnderTest.PASSWORD);
        String llm = retell("POST", "/create-retell-llm", "{\"general_prompt\":\"Greet.\"}")
                .path("llm_id")
                .asText();
        String there = retell("POST", "/create-agent", """
                        {"agent_name":"Paul","voice_id":"retell-Cimo","response_engine":{"type":"retell-llm","llm_id":"%s"}}""".formatted(llm))
                .path("agent_id")
                .asText();

        ApiClient.Answer refused = customer.post(
                "/api/agents/connect", Map.of("provider_agent_id", there, "phone_number", "+14155550142"));
        assertProblem(refused, 400, "invalid-input");
        assertThat(refused.json().path("errors").findValuesAsText("field")).containsExactly("phone_number");
        String id = customer.post("/api/agents/connect", Map.of("provider_agent_id", there))
                .expect(201)
                .json()
                .path("id")
                .asText();
        assertThat(customer.get("/api/agents").json().path("items").findValuesAsText("id"))
                .containsExactly(id);
    }

    @Test
    void an_agent_thinks_with_one_of_the_models_that_the_provider_has() throws Exception {
        JsonNode made = admin.post("/api/agents", Map.of("name", "Model", "voice_id", "retell-Cimo"))
                .expect(201)
                .json();
        String there = "/api/agents/" + made.path("id").asText() + "/model";
        List<String> all = admin.get("/api/models?limit=200")
                .expect(200)
                .json()
                .path("items")
                .findValuesAsText("id");
        assertThat(all).contains("gpt-4.1-mini", "gpt-realtime").doesNotHaveDuplicates();
        ApiClient.Answer first = admin.get(there).expect(200);
        assertThat(first.json().path("model").asText()).isEqualTo(all.get(0));
        ApiClient since =
                admin.with("If-Match", first.headers().firstValue("ETag").orElseThrow());

        ApiClient.Answer changed =
                since.put(there, Map.of("model", "gpt-realtime")).expect(200);

        String llm = retell(
                        "GET", "/get-agent/" + made.path("provider_agent_id").asText(), null)
                .at("/response_engine/llm_id")
                .asText();
        JsonNode engine = retell("GET", "/get-retell-llm/" + llm, null);
        assertThat(engine.path("s2s_model").asText()).isEqualTo("gpt-realtime");
        assertThat(engine.path("model").isNull() || engine.path("model").isMissingNode())
                .isTrue();
        assertThat(admin.get(there).expect(200).json()).isEqualTo(changed.json());
        assertProblem(since.put(there, Map.of("model", all.get(1))), 412, "precondition-failed");
        ApiClient.Answer unknown = admin.put(there, Map.of("model", "no-such-model"));
        assertProblem(unknown, 422, "provider-refused");
        assertThat(unknown.json().path("errors").findValuesAsText("field")).containsExactly("model");
        JsonNode told = admin.get("/api/audit?resource_id=" + made.path("id").asText())
                .expect(200)
                .json()
                .path("items")
                .path(0);
        assertThat(told.path("action").asText()).isEqualTo("AGENT_CHANGED");
        assertThat(told.at("/after/model").asText()).isEqualTo("gpt-realtime");
    }

    private JsonNode differences(String path) throws Exception {
        return admin.get(path + "/difference").expect(200).json().path("differences");
    }

    private JsonNode sync(String path, String direction) throws Exception {
        return admin.post(path + "/sync", Map.of("direction", direction))
                .expect(200)
                .json();
    }

    private int publish(String path) throws Exception {
        return admin.post(path + "/publish", Map.of())
                .expect(200)
                .json()
                .path("provider_version")
                .asInt();
    }

    private JsonNode retell(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(platform.retell().url() + path))
                .header("Authorization", "Bearer " + tenant.retellKey())
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isBetween(200, 299);
        return new ApiClient.Answer(answer.statusCode(), answer.body(), answer.headers()).json();
    }
}
