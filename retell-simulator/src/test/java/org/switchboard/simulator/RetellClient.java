package org.switchboard.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A bare client of the wire protocol. */
public final class RetellClient {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String apiKey;

    public RetellClient(URI base, String apiKey) {
        this.base = base;
        this.apiKey = apiKey;
    }

    /** Status, headers and parsed body (a missing node when there is none). */
    public record Reply(int status, JsonNode body, HttpResponse<byte[]> raw) {
        public String message() {
            return body.path("message").asText();
        }
    }

    public Reply get(String path) throws Exception {
        return send("GET", path, null);
    }

    public Reply post(String path, String json) throws Exception {
        return send("POST", path, json);
    }

    public Reply patch(String path, String json) throws Exception {
        return send("PATCH", path, json);
    }

    public Reply delete(String path) throws Exception {
        return send("DELETE", path, null);
    }

    public Reply send(String method, String path, String json) throws IOException, InterruptedException {
        var body = json == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'));
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + apiKey)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, body)
                .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        boolean json200 =
                response.headers().firstValue("content-type").orElse("").startsWith("application/json");
        JsonNode parsed = json200 ? MAPPER.readTree(response.body()) : MAPPER.missingNode();
        return new Reply(response.statusCode(), parsed, response);
    }

    /** An LLM and an agent on it; gives the agent's id. */
    public String createAgent(String moreFields) throws Exception {
        String llmId = post("/create-retell-llm", "{'start_speaker':'agent'}")
                .body()
                .path("llm_id")
                .asText();
        return post(
                        "/create-agent",
                        "{'response_engine':{'type':'retell-llm','llm_id':'%s'},'voice_id':'11labs-Adrian'%s}"
                                .formatted(llmId, moreFields.isEmpty() ? "" : "," + moreFields))
                .body()
                .path("agent_id")
                .asText();
    }

    /** Buys a number bound to the agent in both directions. */
    public String buyNumber(String agentId) throws Exception {
        String binding = "[{'agent_id':'%s','weight':1}]".formatted(agentId);
        return post(
                        "/create-phone-number",
                        "{'area_code':415,'inbound_agents':%s,'outbound_agents':%s}".formatted(binding, binding))
                .body()
                .path("phone_number")
                .asText();
    }

    /** Calls a number; gives the call_id. */
    public String call(String from, String to) throws Exception {
        return post("/v2/create-phone-call", "{'from_number':'%s','to_number':'%s'}".formatted(from, to))
                .body()
                .path("call_id")
                .asText();
    }

    public ObjectNode getCall(String callId) throws Exception {
        return (ObjectNode) get("/v2/get-call/" + callId).body();
    }
}
