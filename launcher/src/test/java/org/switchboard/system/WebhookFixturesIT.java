package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.system.AuthApiIT.assertProblem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The provider's sample webhooks, posted to a running platform: what is stored is what they say. */
@TestInstance(Lifecycle.PER_CLASS)
class WebhookFixturesIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private TenantUnderTest tenant;

    @BeforeAll
    void onboard() throws Exception {
        tenant = new TenantUnderTest(platform);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call_started",
                "transcript_updated",
                "call_ended",
                "call_analyzed",
                "call_ended.dial_no_answer",
                "call_analyzed.dial_no_answer",
                "call_ended.voicemail",
                "call_analyzed.voicemail",
                "call_ended.error",
                "call_ended.concurrency_limit",
                "call_ended.inbound_utf8",
                "transfer_started"
            })
    void a_call_event_becomes_a_call(String name) throws Exception {
        RetellDelivery delivery = RetellDelivery.sample(name).about(tenant.providerAgentId(), "-" + name);

        delivery.send(platform, tenant.retellKey()).expect(204);

        assertIsStored(awaitEvent(delivery, "APPLIED"), delivery);
        assertSays(call(delivery), delivery);
    }

    @Test
    void a_transfer_keeps_its_destination() throws Exception {
        RetellDelivery delivery = RetellDelivery.sample("transfer_started").about(tenant.providerAgentId(), "-to");

        delivery.send(platform, tenant.retellKey()).expect(204);
        awaitEvent(delivery, "APPLIED");

        assertThat(call(delivery)).containsEntry("transferred_to", "+14155550100");
    }

    @Test
    void an_inbound_question_is_kept_and_makes_no_call() throws Exception {
        RetellDelivery delivery = RetellDelivery.sample("call_inbound.request").about(tenant.providerAgentId(), "-in");

        assertThat(delivery.send(platform, tenant.retellKey()).status()).isBetween(200, 299);

        awaitEvent(delivery, "IGNORED");
        assertThat(tenant.query(callsBy("provider_call_id"), delivery.callId())).isEmpty();
    }

    @Test
    void every_order_and_repetition_gives_the_same_call() throws Exception {
        List<List<String>> orders = List.of(
                List.of("call_started", "transcript_updated", "call_ended", "call_analyzed"),
                List.of("call_analyzed", "call_ended", "transcript_updated", "call_started"),
                List.of(
                        "call_ended",
                        "call_started",
                        "call_ended",
                        "call_analyzed",
                        "transcript_updated",
                        "call_started"));
        Map<String, Object> first = null;
        for (List<String> order : orders) {
            Map<String, Object> row = play(order, "-order" + orders.indexOf(order));
            first = first == null ? row : first;
            assertThat(row).isEqualTo(first);
        }
    }

    private Map<String, Object> play(List<String> order, String suffix) throws Exception {
        RetellDelivery last = null;
        for (String name : order) {
            last = RetellDelivery.sample(name).about(tenant.providerAgentId(), suffix);
            last.send(platform, tenant.retellKey()).expect(204);
            awaitEvent(last, "APPLIED");
        }
        String row = JSON.writeValueAsString(call(last)).replace(suffix, "");
        Map<String, Object> comparable = JSON.readValue(row, new TypeReference<>() {});
        comparable.keySet().removeAll(List.of("id", "created_at", "updated_at"));
        return comparable;
    }

    @Nested
    class WhatIsRefused {
        private final long now = System.currentTimeMillis();
        private byte[] body;

        @Test
        void a_signature_with_another_key_as_of_another_tenant() throws Exception {
            body = delivery("foreign").body();
            String anotherTenantsKey = platform.newRetellKey();

            assertRefused(body, RetellDelivery.signature(body, anotherTenantsKey, now));
        }

        @Test
        void a_body_of_which_one_byte_was_changed() throws Exception {
            body = delivery("changed").body();
            String signature = RetellDelivery.signature(body, tenant.retellKey(), now);
            body[body.length / 2] ^= 1;

            assertRefused(body, signature);
        }

        @Test
        void a_stale_time() throws Exception {
            body = delivery("stale").body();

            assertRefused(body, RetellDelivery.signature(body, tenant.retellKey(), now - 301_000));
        }

        @Test
        void a_missing_or_mangled_signature() throws Exception {
            body = delivery("mangled").body();

            assertRefused(body, "");
            assertRefused(body, "v=1,d=00");
            assertThat(new ApiClient(platform)
                            .postRaw("/api/webhooks/retell", body)
                            .status())
                    .isEqualTo(401);
        }

        @Test
        void what_is_no_json_of_at_most_two_mebibytes() throws Exception {
            ApiClient provider = new ApiClient(platform);
            String address = "/api/webhooks/retell";

            assertProblem(
                    provider.send("POST", address, BodyPublishers.ofString("{}"), "text/plain"),
                    415,
                    "unsupported-media-type");
            byte[] huge = new byte[2 * 1024 * 1024 + 1];
            for (BodyPublisher body : List.of(
                    BodyPublishers.ofByteArray(huge),
                    BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge)))) {
                assertProblem(provider.send("POST", address, body, "application/json"), 413, "body-too-large");
            }
            assertProblem(
                    provider.send(
                            "POST",
                            address + "/inbound",
                            BodyPublishers.ofByteArray(new byte[64 * 1024 + 1]),
                            "application/json"),
                    413,
                    "body-too-large");
            assertProblem(provider.get(address), 405, "method-not-allowed");
            assertProblem(
                    provider.send("POST", "/api/webhooks/nobody", BodyPublishers.ofString("{}"), "application/json"),
                    404,
                    "not-found");
        }

        private RetellDelivery delivery(String suffix) throws Exception {
            return RetellDelivery.sample("call_ended").about(tenant.providerAgentId(), "-refused-" + suffix);
        }

        private void assertRefused(byte[] bytes, String signature) throws Exception {
            int before = events();
            ApiClient.Answer answer = RetellDelivery.send(platform, bytes, signature);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.json().path("type").asText()).startsWith("urn:problem-type:switchboard:");
            assertThat(events()).isEqualTo(before);
        }

        private int events() throws Exception {
            return tenant.query("SELECT id FROM platform.webhook_inbox UNION SELECT id FROM " + tenant.schema()
                            + ".webhook_event")
                    .size();
        }
    }

    private Map<String, Object> awaitEvent(RetellDelivery delivery, String state) throws Exception {
        String sql = "SELECT * FROM " + tenant.schema()
                + ".webhook_event WHERE provider_call_id = ? AND event = ? AND state = ?";
        Object[] parameters = {delivery.callId(), delivery.json().path("event").asText(), state};
        Eventually.isTrue(
                parameters[1] + " is " + state,
                () -> !tenant.query(sql, parameters).isEmpty());
        return tenant.query(sql, parameters).get(0);
    }

    private Map<String, Object> call(RetellDelivery delivery) throws Exception {
        return tenant.query(callsBy("provider_call_id"), delivery.callId()).get(0);
    }

    private String callsBy(String column) {
        return "SELECT id, status, direction, from_number, to_number, started_at, ended_at, duration_ms, disconnection_reason,"
                + " transferred_to, transcript::text, ribbon, recording_url, latency::text, cost_micros, cost_items::text,"
                + " summary, sentiment, successful, voicemail, analysis_fields::text, analyzed_at, raw::text, created_at,"
                + " updated_at FROM " + tenant.schema() + ".call WHERE " + column + " = ?";
    }

    private static void assertIsStored(Map<String, Object> event, RetellDelivery delivery) {
        assertThat((byte[]) event.get("body")).isEqualTo(delivery.body());
    }

    private static void assertSays(Map<String, Object> row, RetellDelivery delivery) throws Exception {
        JsonNode call = delivery.call();
        assertThat(row)
                .containsEntry("status", call.path("call_status").asText().toUpperCase(Locale.ROOT))
                .containsEntry("direction", call.path("direction").asText().toUpperCase(Locale.ROOT))
                .containsEntry("from_number", call.path("from_number").asText())
                .containsEntry("to_number", call.path("to_number").asText())
                .containsEntry("started_at", timestamp(call.path("start_timestamp")))
                .containsEntry("ended_at", timestamp(call.path("end_timestamp")))
                .containsEntry(
                        "duration_ms",
                        call.has("duration_ms") ? call.path("duration_ms").asLong() : null)
                .containsEntry("disconnection_reason", text(call.path("disconnection_reason")))
                .containsEntry("recording_url", text(call.path("recording_url")))
                .containsEntry("cost_micros", micros(call.path("call_cost").path("combined_cost")));
        assertThat(JSON.readTree(row.get("raw").toString())).isEqualTo(call);
        assertTranscript(JSON.readTree(row.get("transcript").toString()), call);
        assertLatency(JSON.readTree(row.get("latency").toString()), call.path("latency"));
        assertAnalysis(row, call.path("call_analysis"));
    }

    private static void assertTranscript(JsonNode stored, JsonNode call) {
        JsonNode told = call.path("transcript_with_tool_calls");
        assertThat(stored).hasSameSizeAs(told);
        for (int i = 0; i < told.size(); i++) {
            String words = told.get(i).has("arguments") ? "arguments" : "content";
            assertThat(stored.get(i).path("text").asText())
                    .isEqualTo(told.get(i).path(words).asText());
        }
    }

    private static void assertLatency(JsonNode stored, JsonNode told) {
        assertThat(stored).hasSameSizeAs(told);
        for (JsonNode one : stored) {
            JsonNode same = told.path(one.path("component").asText());
            for (String percentile : List.of("p50", "p90", "p95", "p99")) {
                assertThat(one.path(percentile + "Millis").asDouble())
                        .isEqualTo(same.path(percentile).asDouble());
            }
        }
    }

    private static void assertAnalysis(Map<String, Object> row, JsonNode told) throws Exception {
        if (told.isMissingNode()) {
            assertThat(row).containsEntry("summary", null).containsEntry("analyzed_at", null);
            return;
        }
        assertThat(row)
                .containsEntry("summary", told.path("call_summary").asText())
                .containsEntry("sentiment", told.path("user_sentiment").asText().toUpperCase(Locale.ROOT))
                .containsEntry("successful", told.path("call_successful").asBoolean())
                .containsEntry(
                        "voicemail",
                        told.has("in_voicemail") ? told.path("in_voicemail").asBoolean() : null);
        assertThat(JSON.readTree(row.get("analysis_fields").toString())).isEqualTo(told.path("custom_analysis_data"));
    }

    private static Timestamp timestamp(JsonNode millis) {
        return millis.isMissingNode() ? null : new Timestamp(millis.asLong());
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? null : node.asText();
    }

    private static Long micros(JsonNode cents) {
        return cents.isMissingNode()
                ? null
                : new BigDecimal(cents.asText()).movePointRight(4).longValueExact();
    }
}
