package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Each address that dashboards of other products call, in their order (docs/api.md maps them to ours). */
@TestInstance(Lifecycle.PER_CLASS)
class AddressesIT {
    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private TenantUnderTest tenant;
    private ApiClient admin;

    @BeforeAll
    void onboard() throws Exception {
        tenant = new TenantUnderTest(platform);
        admin = tenant.admin();
    }

    @Test
    void every_one_of_them_works() throws Exception {
        JsonNode bot = made("/api/bots", Map.of("name", "Bot", "voice_id", "retell-Cimo"));
        String one = "/api/bots/" + id(bot);
        shows("/api/bots", id(bot));
        assertThat(admin.get(one).expect(200).json().path("name").asText()).isEqualTo("Bot");
        assertThat(admin.put(one, Map.of("name", "Bot 2"))
                        .expect(200)
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo("Bot 2");

        String email = "addresses@" + tenant.slug() + ".example";
        JsonNode customer = made(
                "/api/admin/customers", Map.of("name", "Cy", "email", email, "password", TenantUnderTest.PASSWORD));
        shows("/api/admin/customers", id(customer));
        admin.get("/api/admin/customers/" + id(customer)).expect(200);
        admin.post(one + "/assign", Map.of("customer_id", id(customer))).expect(204);
        ApiClient theirs = new ApiClient(platform).signIn(email, TenantUnderTest.PASSWORD);
        assertThat(theirs.get("/api/bots").json().path("items")).hasSize(1);

        JsonNode number = made("/api/numbers", Map.of("area_code", 415));
        shows("/api/numbers", id(number));
        admin.post("/api/numbers/" + id(number) + "/assign", Map.of("agent_id", id(bot)))
                .expect(200);

        JsonNode call = made("/api/calls", Map.of("agent_id", id(bot), "to_number", "+14155550142"));
        shows("/api/calls", id(call));
        admin.get("/api/calls/" + id(call)).expect(200);
        admin.get("/api/calls/" + id(call) + "/transcript").expect(200);
        takesWebhooks();

        JsonNode agent = made("/api/agents", Map.of("name", "Agent", "voice_id", "retell-Cimo"));
        shows("/api/agents", id(agent));
        String known = agent.path("provider_agent_id").asText();
        ApiClient.Answer again = admin.post("/api/agents/connect", Map.of("provider_agent_id", known));
        assertThat(again.status())
                .as("it is connected already, see AgentsApiIT")
                .isEqualTo(409);
        admin.delete("/api/bots/" + id(agent)).expect(204);

        theirs.post("/api/auth/signout", Map.of()).expect(204);
        assertThat(theirs.get("/api/auth/me").status()).isEqualTo(401);
    }

    private void takesWebhooks() throws Exception {
        for (String path : new String[] {"/api/webhooks/retell", "/api/retell/webhook"}) {
            RetellDelivery delivery =
                    RetellDelivery.sample("call_started").about(tenant.providerAgentId(), "-" + path.length());
            String signature =
                    RetellDelivery.signature(delivery.body(), tenant.retellKey(), System.currentTimeMillis());
            new ApiClient(platform)
                    .with("X-Retell-Signature", signature)
                    .postRaw(path, delivery.body())
                    .expect(204);
        }
    }

    private JsonNode made(String path, Map<String, ?> body) throws Exception {
        return admin.post(path, body).expect(201).json();
    }

    private void shows(String path, String id) throws Exception {
        assertThat(admin.get(path).expect(200).json().path("items").findValuesAsText("id"))
                .as(path)
                .contains(id);
    }

    private static String id(JsonNode made) {
        return made.path("id").asText();
    }
}
