package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The webhook address that each connection has of its own, over HTTP. */
@TestInstance(Lifecycle.PER_CLASS)
class ConnectionAddressIT {
    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private TenantUnderTest ours;
    private TenantUnderTest theirs;

    @BeforeAll
    void two_tenants() throws Exception {
        ours = new TenantUnderTest(platform);
        theirs = new TenantUnderTest(platform);
    }

    @Test
    void what_the_accounts_owner_signed_about_its_own_agent_is_taken_in() throws Exception {
        RetellDelivery delivery = delivery(ours, "-address");
        post(address(ours), delivery, ours.retellKey()).expect(204);
        Eventually.isTrue(
                "it is applied",
                () -> !ours.query(
                                "SELECT 1 AS one FROM " + ours.schema()
                                        + ".webhook_event WHERE provider_call_id = ? AND state = 'APPLIED'",
                                delivery.callId())
                        .isEmpty());
    }

    @Test
    void anothers_agent_or_key_and_an_unknown_address_are_refused_and_nothing_is_kept() throws Exception {
        RetellDelivery foreign = delivery(theirs, "-foreign");
        refused(404, post(address(ours), foreign, ours.retellKey()));
        refused(401, post(address(ours), foreign, theirs.retellKey()));
        refused(401, post(address(ours), delivery(ours, "-forged"), theirs.retellKey()));
        refused(404, post("/api/webhooks/retell/nobodys", foreign, theirs.retellKey()));
        for (TenantUnderTest tenant : new TenantUnderTest[] {ours, theirs}) {
            assertThat(
                            tenant.query(
                                    "SELECT 1 FROM " + tenant.schema()
                                            + ".webhook_event WHERE provider_call_id LIKE '%-foreign%' OR provider_call_id LIKE '%-forged%'"))
                    .isEmpty();
        }
        assertThat(ours.query("SELECT 1 FROM platform.webhook_inbox WHERE provider_call_id LIKE '%-fo%'"))
                .isEmpty();
    }

    private static RetellDelivery delivery(TenantUnderTest tenant, String suffix) throws Exception {
        return RetellDelivery.sample("call_ended").about(tenant.providerAgentId(), suffix + System.nanoTime());
    }

    private ApiClient.Answer post(String path, RetellDelivery delivery, String key) throws Exception {
        String signature = RetellDelivery.signature(delivery.body(), key, System.currentTimeMillis());
        return new ApiClient(platform).with("X-Retell-Signature", signature).postRaw(path, delivery.body());
    }

    private static void refused(int status, ApiClient.Answer answer) {
        assertThat(answer.expect(status).json().path("type").asText()).startsWith("urn:problem-type:switchboard:");
    }

    /** As the provider was told it. */
    private String address(TenantUnderTest tenant) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(platform.retell().url() + "/get-agent/" + tenant.providerAgentId()))
                .header("Authorization", "Bearer " + tenant.retellKey())
                .build();
        byte[] agent = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofByteArray())
                .body();
        String told = new ObjectMapper().readTree(agent).path("webhook_url").asText();
        assertThat(told).matches(platform.baseUri() + "/api/webhooks/retell/[A-Za-z0-9_-]{32}");
        return URI.create(told).getPath();
    }
}
