package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jsoup.Connection.Response;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An agent's page: what two people change at once, and what is changed at the provider. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgentConsoleIT {
    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private TenantUnderTest tenant;
    private ConsoleClient console;
    private String base;

    @BeforeAll
    void signIn() throws Exception {
        tenant = new TenantUnderTest(platform);
        console = ConsoleClient.signedIn(platform, tenant.adminEmail(), TenantUnderTest.PASSWORD);
        base = "/console/" + tenant.slug();
    }

    @Test
    void an_agent_is_changed_by_who_saw_it_last_and_others_are_told() throws Exception {
        String page = base + "/agents/" + tenant.agentId();
        FormElement mine = ConsoleClient.form(console.open(page), "form");
        FormElement stale = ConsoleClient.form(console.open(page), "form");
        mine.expectFirst("[name=form:description]").val("Answers at night");
        mine.expectFirst("[name=form:prompt]").val("You are Ivy, at night.");
        stale.expectFirst("[name=form:description]").val("Answers by day");

        Response saved = ConsoleClient.submit(mine);
        Response refused = ConsoleClient.submit(stale);

        assertThat(saved.parse().expectFirst(".sb-toast").text()).isEqualTo("Saved here and at your provider");
        assertThat(refused.parse().select("[role=alert]").text()).contains("was changed since you looked at it");
        assertThat(refused.parse().expectFirst("[name=form:description]").val()).isEqualTo("Answers by day");
        JsonNode agent = tenant.admin().get("/api/agents/" + tenant.agentId()).json();
        assertThat(agent.path("description").asText()).isEqualTo("Answers at night");
        assertThat(agent.path("system_prompt").asText()).isEqualTo("You are Ivy, at night.");
    }

    @Test
    void what_somebody_changed_at_the_provider_is_shown_and_taken_over() throws Exception {
        JsonNode made = tenant.admin()
                .post("/api/agents", Map.of("name", "Ada", "voice_id", "retell-Cimo"))
                .expect(201)
                .json();
        retell("/update-agent/" + made.path("provider_agent_id").asText(), "{\"agent_name\":\"Renamed there\"}");
        FormElement form = ConsoleClient.form(
                console.open(base + "/agents/" + made.path("id").asText()), "difference");
        String shown = form.submit()
                .data("jakarta.faces.partial.ajax", "true")
                .data("jakarta.faces.source", "difference:state")
                .data("jakarta.faces.partial.execute", "difference:state")
                .data("jakarta.faces.partial.render", "difference:state")
                .data("difference:state_load", "true")
                .header("Faces-Request", "partial/ajax")
                .execute()
                .body();
        assertThat(shown).contains("One thing differs", "Ada", "Renamed there");

        Response taken = ConsoleClient.press(form, "difference:take");
        assertThat(ConsoleClient.title(taken)).isEqualTo("Renamed there");
    }

    private void retell(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(platform.retell().url() + path))
                .header("Authorization", "Bearer " + tenant.retellKey())
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(body))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }
}
