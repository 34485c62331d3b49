package org.switchboard.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.switchboard.launcher.LauncherException;

/** A tenant made by the API as an operator and its admin make it: onboarded, connected, with one agent. */
final class BenchTenant {

    /** Of everybody. */
    static final String PASSWORD = "a password for benchmarks";

    private static final Duration RENEWED_AFTER = Duration.ofMinutes(8);

    private final RestClient api;
    private final int number;
    private final String retellKey;
    private final String id;
    private String token;
    private String refreshToken;
    private Instant signedIn;
    private final String providerAgentId;
    private final String agentId;

    /** Makes it; returns when its agent exists at the provider. */
    BenchTenant(RestClient api, String operatorToken, int number, String retellKey) {
        this.api = api;
        this.number = number;
        this.retellKey = retellKey;
        id = onboard(operatorToken);
        take(api.signIn(email(), PASSWORD));
        api.put("/api/connections/retell", token, Map.of("api_key", retellKey));
        JsonNode agent = api.post(
                "/api/agents", token, Map.of("name", "Bench", "provider_type", "retell", "voice_id", "retell-Cimo"));
        agentId = agent.path("id").asText();
        providerAgentId = agent.path("provider_agent_id").asText();
    }

    private String onboard(String operatorToken) {
        String tenant = api.post(
                        "/api/platform/tenants",
                        operatorToken,
                        Map.of(
                                "name",
                                "Bench " + number,
                                "slug",
                                "bench-" + number,
                                "admin_email",
                                email(),
                                "admin_name",
                                "Bench Admin",
                                "admin_password",
                                PASSWORD))
                .path("id")
                .asText();
        String status = "PROVISIONING";
        while (status.equals("PROVISIONING")) {
            pause(200);
            status = api.get("/api/platform/tenants/" + tenant, operatorToken)
                    .path("status")
                    .asText();
        }
        if (!status.equals("ACTIVE")) {
            throw new LauncherException("tenant " + tenant + " is " + status);
        }
        return tenant;
    }

    private String email() {
        return email("bench-" + number);
    }

    /** Of the administrator of the tenant with this slug. */
    static String email(String slug) {
        return "admin@" + slug + ".example";
    }

    /** A customer who sees the agent; their e-mail. */
    String addCustomer() {
        String email = "customer@bench-" + number + ".example";
        String customer = api.post(
                        "/api/customers", token, Map.of("name", "Bench", "email", email, "password", PASSWORD))
                .path("id")
                .asText();
        api.post("/api/agents/" + agentId + "/assign", token, Map.of("customer_id", customer));
        return email;
    }

    /** Renews the access token if it may end during the next minutes. */
    void renewToken() {
        if (Instant.now().isAfter(signedIn.plus(RENEWED_AFTER))) {
            take(api.post("/api/auth/refresh", token, Map.of("refresh_token", refreshToken)));
        }
    }

    private void take(JsonNode tokens) {
        token = tokens.path("access_token").asText();
        refreshToken = tokens.path("refresh_token").asText();
        signedIn = Instant.now();
    }

    /** Signs in again. */
    void signIn() {
        take(api.signIn(email(), PASSWORD));
    }

    String token() {
        return token;
    }

    String agentId() {
        return agentId;
    }

    /** Lets it have so many calls at once, and talk without end. */
    void allow(int callsAtOnce, String operatorToken) {
        Map<String, Integer> limits = new HashMap<>();
        limits.put("concurrent_calls", callsAtOnce);
        limits.put("minutes_per_month", null);
        api.put("/api/platform/tenants/" + id + "/quota", operatorToken, limits);
    }

    /** A number of the agent, E.164. */
    String buyNumber() {
        return api.post("/api/numbers", token, Map.of("area_code", 415, "nickname", "Bench", "agent_id", agentId))
                .path("number")
                .asText();
    }

    void listCalls() {
        api.get("/api/calls?limit=20", token);
    }

    /** The id of the first call in the list. */
    String newestCall() {
        return api.get("/api/calls?limit=1", token)
                .required("items")
                .required(0)
                .required("id")
                .asText();
    }

    /** Delivers a webhook about a call that nobody has heard of. */
    void deliver(String call) {
        byte[] body = RetellWebhook.callStarted(providerAgentId, call);
        api.deliver("/api/webhooks/retell", body, RetellWebhook.signature(body, retellKey, Instant.now()));
    }

    String providerAgentId() {
        return providerAgentId;
    }

    String id() {
        return id;
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("interrupted", e);
        }
    }
}
