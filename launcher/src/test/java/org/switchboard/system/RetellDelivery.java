package org.switchboard.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One of the provider's sample webhooks, made to be about an agent and a call of ours, and signed as the provider signs. */
public record RetellDelivery(String text) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SAMPLE_AGENT = "agent_7d0f4c1ab29e863f5b10c4d2e8";

    public static RetellDelivery sample(String name) throws IOException {
        try (InputStream file = RetellDelivery.class.getResourceAsStream("/retell/webhook." + name + ".json")) {
            return new RetellDelivery(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    public RetellDelivery about(String providerAgentId, String suffix) throws IOException {
        String call = callId();
        return new RetellDelivery(text.replace(SAMPLE_AGENT, providerAgentId).replace(call, call + suffix));
    }

    byte[] body() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    JsonNode json() throws IOException {
        return JSON.readTree(text);
    }

    JsonNode call() throws IOException {
        return json().path("call");
    }

    String callId() throws IOException {
        JsonNode delivery = json();
        return delivery.path(delivery.has("call") ? "call" : "call_inbound")
                .path("call_id")
                .asText();
    }

    public ApiClient.Answer send(PlatformUnderTest platform, String key) throws Exception {
        return send(platform, body(), signature(body(), key, System.currentTimeMillis()));
    }

    static ApiClient.Answer send(PlatformUnderTest platform, byte[] body, String signature) throws Exception {
        return new ApiClient(platform).with("X-Retell-Signature", signature).postRaw("/api/webhooks/retell", body);
    }

    static String signature(byte[] body, String key, long millis) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update(body);
        mac.update(Long.toString(millis).getBytes(StandardCharsets.UTF_8));
        return "v=" + millis + ",d=" + HexFormat.of().formatHex(mac.doFinal());
    }
}
