package org.switchboard.launcher.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A webhook as Retell sends and signs it. */
final class RetellWebhook {

    private static final List<String> WORDS = List.of(
            "Hi, this is Ivy at Juniper and Vale Dental. Am I speaking with Marisol?",
            "Yes, this is Marisol. What is it about?",
            "I am calling about your cleaning on Tuesday at half past two. Does that still work for you?",
            "Actually no, I am travelling on Tuesday. Do you have anything later in the week?",
            "I have Thursday at three or Friday at a quarter past ten in the morning. Which one suits you better?",
            "Friday morning is perfect, thank you.",
            "Done. You are booked for Friday at a quarter past ten. Is there anything else that I can do for you?",
            "No, that was all. Have a good day.",
            "You too, and see you on Friday. Goodbye!");
    private static final Map<String, Number> LATENCY =
            Map.of("p50", 812.5, "p90", 1104.2, "p95", 1300.1, "p99", 1802.9, "max", 1900, "min", 604, "num", 8);

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

    /** Of about 3 kB: a short call with its transcript, latency and cost. */
    static byte[] callEnded(String agentId, String callId) {
        long end = System.currentTimeMillis();
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("call_id", callId);
        call.put("agent_id", agentId);
        call.put("agent_version", 0);
        call.put("call_type", "phone_call");
        call.put("call_status", "ended");
        call.put("direction", "inbound");
        call.put("from_number", "+14155550142");
        call.put("to_number", "+14155550187");
        call.put("start_timestamp", end - 43_620);
        call.put("end_timestamp", end);
        call.put("duration_ms", 43_620);
        call.put("disconnection_reason", "user_hangup");
        call.put("transcript", String.join("\n", WORDS));
        call.put("transcript_object", transcript());
        call.put("recording_url", "https://recordings.example.com/" + callId + ".wav");
        call.put("latency", Map.of("e2e", LATENCY, "llm", LATENCY, "tts", LATENCY));
        call.put(
                "call_cost",
                Map.of(
                        "combined_cost",
                        7.5,
                        "total_duration_seconds",
                        44,
                        "product_costs",
                        List.of(Map.of("product", "elevenlabs_tts", "cost", 4.5, "unit_price", 0.1))));
        Map<String, Object> delivery = new LinkedHashMap<>();
        delivery.put("event", "call_ended");
        delivery.put("event_timestamp", end);
        delivery.put("call", call);
        return RestClient.json(delivery);
    }

    private static List<Map<String, Object>> transcript() {
        return IntStream.range(0, WORDS.size())
                .<Map<String, Object>>mapToObj(turn -> Map.of(
                        "role",
                        turn % 2 == 0 ? "agent" : "user",
                        "content",
                        WORDS.get(turn),
                        "words",
                        List.of(Map.of(
                                "word",
                                WORDS.get(turn).split(" ", 2)[0],
                                "start",
                                turn * 4.1,
                                "end",
                                turn * 4.1 + 3.7))))
                .toList();
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
