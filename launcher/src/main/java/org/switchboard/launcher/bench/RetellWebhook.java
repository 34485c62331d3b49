package org.switchboard.launcher.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A webhook as Retell sends and signs it. */
final class RetellWebhook {

    private RetellWebhook() {}

    static byte[] callStarted(String agentId, String callId) {
        return RestClient.json(Map.of(
                "event",
                "call_started",
                "call",
                Map.of(
                        "call_id", callId,
                        "agent_id", agentId,
                        "call_type", "phone_call",
                        "call_status", "ongoing",
                        "direction", "inbound",
                        "from_number", "+14155550142",
                        "to_number", "+14155550187",
                        "start_timestamp", System.currentTimeMillis())));
    }

    /** Hex HMAC-SHA256 of body and time in milliseconds. */
    static String signature(byte[] body, String apiKey, Instant now) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(apiKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(body);
            mac.update(Long.toString(now.toEpochMilli()).getBytes(StandardCharsets.UTF_8));
            return "v=" + now.toEpochMilli() + ",d=" + HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has no HmacSHA256", e);
        }
    }
}
