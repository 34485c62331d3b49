package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.switchboard.simulator.http.Json;

/** Writes into the call object what becomes known at each step. */
public final class CallRecord {
    private final Supplier<String> publicUrl;

    /** Links of recordings and logs begin with this URL, without a trailing slash. */
    public CallRecord(Supplier<String> publicUrl) {
        this.publicUrl = publicUrl;
    }

    void connected(ObjectNode call, String orgId, long nowMillis) {
        call.put("call_status", "ongoing");
        call.put("start_timestamp", nowMillis);
        sipHeaders(call, orgId);
    }

    void ended(ObjectNode call, CallPlan plan, long durationMillis, String status, String reason) {
        call.put("call_status", status);
        call.put("end_timestamp", call.path("start_timestamp").asLong() + durationMillis);
        call.put("duration_ms", durationMillis);
        call.put("disconnection_reason", reason);
        Conversation talk = plan.conversation();
        talk.writeTranscript(call, durationMillis);
        boolean phone = isPhone(call);
        int answers = talk.answers(durationMillis);
        boolean thought = answers > 0 && plan.outcome() != Outcome.VOICEMAIL;
        call.set("call_cost", CallCost.of(durationMillis, phone, thought ? model(plan) : null));
        call.put("public_log_url", "");
        if (plan.outcome() != Outcome.NO_AUDIO) {
            call.put("recording_url", "");
            call.put("recording_multi_channel_url", "");
        }
        link(call);
        if (answers > 0) {
            call.set("latency", talk.latencies().toJson(answers));
            call.set("llm_token_usage", tokens(talk, answers));
            call.set(
                    "collected_dynamic_variables",
                    plan.variant().path("collected").deepCopy());
        }
        if (phone) {
            call.putObject("telephony_identifier").put("twilio_call_sid", sid(talk.random()));
        }
    }

    /** Points the links that the call has to where this simulator listens. */
    void link(ObjectNode call) {
        String base = publicUrl.get() + "/recordings/" + call.path("call_id").asText();
        Map.of("public_log_url", ".log", "recording_url", ".wav", "recording_multi_channel_url", "_multichannel.wav")
                .forEach((field, ending) -> {
                    if (call.has(field)) {
                        call.put(field, base + ending);
                    }
                });
    }

    void notConnected(ObjectNode call, String orgId, String status, String reason) {
        call.put("call_status", status);
        call.put("duration_ms", 0);
        call.put("transcript", "");
        call.put("disconnection_reason", reason);
        call.putObject("call_cost").put("combined_cost", 0);
        sipHeaders(call, orgId);
    }

    /** A restart ended the call: what had been written until then stays. */
    void cutOff(ObjectNode call, long nowMillis) {
        call.put("call_status", "error");
        call.put("disconnection_reason", "error_retell");
        boolean connected = call.has("start_timestamp");
        long duration =
                connected ? Math.max(0, nowMillis - call.path("start_timestamp").asLong()) : 0;
        call.put("duration_ms", duration);
        if (connected) {
            call.put("end_timestamp", call.path("start_timestamp").asLong() + duration);
        }
        if (!call.has("transcript")) {
            call.put("transcript", "");
        }
        call.putObject("call_cost").put("combined_cost", 0);
    }

    private static void sipHeaders(ObjectNode call, String orgId) {
        if (isPhone(call)) {
            boolean inbound = call.path("direction").asText().equals("inbound");
            ObjectNode headers = call.withObject("/custom_sip_headers");
            headers.put("X-RetellAI-Direction", inbound ? "Inbound" : "Outbound");
            headers.put("X-RetellAI-CallId", call.path("call_id").asText());
            headers.put("X-RetellAI-OrgId", orgId);
        }
    }

    private static boolean isPhone(ObjectNode call) {
        return call.path("call_type").asText().equals("phone_call");
    }

    private static String model(CallPlan plan) {
        return Json.text(plan.llm(), "model", Json.text(plan.llm(), "s2s_model", "gpt-4.1"));
    }

    private static ObjectNode tokens(Conversation talk, int answers) {
        ObjectNode usage = Json.object();
        ArrayNode values = usage.putArray("values");
        long sum = 0;
        int requests = answers + 1;
        for (int i = 0; i < requests; i++) {
            long tokens = 1_150 + 65L * i + talk.random().nextInt(40);
            values.add(tokens);
            sum += tokens;
        }
        usage.set("average", Rounded.node((double) sum / requests, 2));
        usage.put("num_requests", requests);
        return usage;
    }

    private static String sid(Random random) {
        return "CA%016x%016x".formatted(random.nextLong(), random.nextLong());
    }
}
