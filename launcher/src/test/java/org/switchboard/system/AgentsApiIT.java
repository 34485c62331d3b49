package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.system.AuthApiIT.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

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

    private JsonNode retell(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(platform.retell().url() + path))
                .header("Authorization", "Bearer " + tenant.retellKey())
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        return new ApiClient.Answer(answer.statusCode(), answer.body(), answer.headers())
                .expect(200)
                .json();
    }
}
