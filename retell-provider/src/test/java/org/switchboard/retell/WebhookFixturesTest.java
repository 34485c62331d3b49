package org.switchboard.retell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.switchboard.spi.voice.CallAnalysis;
import org.switchboard.spi.voice.CallSnapshot;
import org.switchboard.spi.voice.CallStatus;
import org.switchboard.spi.voice.Direction;
import org.switchboard.spi.voice.InboundAnswer;
import org.switchboard.spi.voice.InboundWebhooks;
import org.switchboard.spi.voice.Latency;
import org.switchboard.spi.voice.Money;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.Sentiment;
import org.switchboard.spi.voice.Utterance;
import org.switchboard.spi.voice.Utterance.Kind;
import org.switchboard.spi.voice.VoiceEvent;
import org.switchboard.spi.voice.VoiceEvent.CallReported;
import org.switchboard.spi.voice.Webhooks;

class WebhookFixturesTest {
    private final Webhooks webhooks = new RetellWebhooks();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "call_started, STARTED, ONGOING, 1763748004330",
        "transcript_updated, TRANSCRIPT, ONGOING, 0",
        "transfer_started, TRANSFER, ONGOING, 1763748037210",
        "call_ended, ENDED, ENDED, 0",
        "call_ended.voicemail, ENDED, ENDED, 0",
        "call_ended.error, ENDED, ERROR, 1763748142073",
        "call_ended.concurrency_limit, ENDED, ERROR, 1763748150300",
        "call_ended.dial_no_answer, ENDED, NOT_CONNECTED, 0",
        "call_ended.inbound_utf8, ENDED, ENDED, 0",
        "call_analyzed, ANALYZED, ENDED, 1763748057300",
        "call_analyzed.voicemail, ANALYZED, ENDED, 1763748085140",
        "call_analyzed.dial_no_answer, ANALYZED, NOT_CONNECTED, 1763748037900"
    })
    void every_call_event_is_read_with_its_raw_call(String name, VoiceEvent.Kind kind, CallStatus status, long millis) {
        CallReported event = event(name);
        JsonNode tree = Fixtures.tree(file(name));
        assertThat(event.name()).isEqualTo(name.replaceFirst("\\..*", ""));
        assertThat(event.kind()).isEqualTo(kind);
        assertThat(event.call().status()).isEqualTo(status);
        assertThat(event.at().map(Instant::toEpochMilli))
                .contains(millis == 0 ? tree.path("event_timestamp").longValue() : millis);
        assertThat(event.call().id().value()).isEqualTo(tree.at("/call/call_id").textValue());
        assertThat(event.call().agent().value()).isEqualTo("agent_7d0f4c1ab29e863f5b10c4d2e8");
        assertThat(event.call().agentVersion()).contains(0);
        assertThat(Fixtures.tree(event.call().raw().text().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(tree.path("call"));
    }

    @Test
    void an_analysed_call_says_everything() {
        CallSnapshot call = call("call_analyzed");
        assertThat(call.direction()).contains(Direction.OUTBOUND);
        assertThat(call.from()).contains("+14155550142");
        assertThat(call.to()).contains("+14155550187");
        assertThat(call.startedAt()).contains(Instant.ofEpochMilli(1763748004210L));
        assertThat(call.endedAt()).contains(Instant.ofEpochMilli(1763748047830L));
        assertThat(call.duration()).contains(Duration.ofMillis(43620));
        assertThat(call.disconnectionReason()).contains("agent_hangup");
        assertThat(call.recording())
                .contains(URI.create(
                        "https://recordings.example.com/retell/call_3f1c0a9be27d4458a6c19e0d7b2/recording.wav"));
        assertThat(call.reference()).isEmpty();
    }

    @Test
    void the_analysis_has_summary_sentiment_and_fields() {
        CallAnalysis analysis = call("call_analyzed").analysis().orElseThrow();
        assertThat(analysis.summary()).startsWith("Ivy called Marisol Núñez");
        assertThat(analysis.sentiment()).isEqualTo(Sentiment.POSITIVE);
        assertThat(analysis.successful()).contains(true);
        assertThat(analysis.voicemail()).contains(false);
        assertThat(analysis.fields().text()).contains("\"appointment_outcome\":\"moved\"", "\"party_size\":1");
    }

    @Test
    void costs_are_exact_to_the_micro_dollar() {
        var cost = call("call_analyzed").cost().orElseThrow();
        assertThat(cost.total()).isEqualTo(usd(84_348));
        assertThat(cost.items()).extracting(item -> item.product()).contains("retell_platform_tts", "us_telephony");
        assertThat(cost.items())
                .extracting(item -> item.amount())
                .containsExactly(usd(40_348), usd(33_000), usd(11_000));
    }

    @Test
    void latencies_are_told_by_component() {
        assertThat(call("call_analyzed").latencies())
                .hasSize(4)
                .contains(new Latency("e2e", 978, 1302.2, 1384.6, 1450.52, 5));
    }

    @Test
    void the_transcript_mixes_speech_and_tools() {
        List<Utterance> transcript = call("call_ended").transcript();
        assertThat(transcript).hasSize(14);
        assertThat(transcript.get(0))
                .isEqualTo(Utterance.spoken(
                        Kind.AGENT,
                        "Hi, this is Ivy at Juniper and Vale Dental. Am I speaking with Marisol Núñez?",
                        Optional.of(Duration.ofMillis(420)),
                        Optional.of(Duration.ofMillis(5050))));
        assertThat(transcript)
                .contains(tool(Kind.TOOL_CALL, "{\"day\":\"2025-11-27\"}", "find_open_slots", Optional.empty()))
                .contains(tool(
                        Kind.TOOL_RESULT,
                        "{\"slots\":[\"2025-11-27T15:00\",\"2025-11-28T10:15\"]}",
                        "",
                        Optional.of(true)));
    }

    @Test
    void the_transcript_so_far_comes_with_updates() {
        assertThat(call("transcript_updated").transcript())
                .extracting(Utterance::text)
                .contains("Yes, this is Marisol.");
    }

    @Test
    void text_of_other_languages_survives() {
        CallSnapshot call = call("call_ended.inbound_utf8");
        assertThat(call.direction()).contains(Direction.INBOUND);
        assertThat(call.transcript()).hasSize(4);
        assertThat(call.transcript().get(1).text())
                .isEqualTo("Hola, ¿me pueden llamar después de las cinco? My name is Andrés Peña.");
    }

    @ParameterizedTest
    @CsvSource({
        "call_ended.dial_no_answer, dial_no_answer",
        "call_analyzed.dial_no_answer, dial_no_answer",
        "call_ended.concurrency_limit, concurrency_limit_reached"
    })
    void a_call_that_never_connected_has_no_times_and_no_words(String name, String reason) {
        CallSnapshot call = call(name);
        assertThat(call.startedAt()).isEmpty();
        assertThat(call.endedAt()).isEmpty();
        assertThat(call.duration()).contains(Duration.ZERO);
        assertThat(call.disconnectionReason()).contains(reason);
        assertThat(call.transcript()).isEmpty();
        assertThat(call.recording()).isEmpty();
        assertThat(call.latencies()).isEmpty();
        assertThat(call.cost().orElseThrow().total()).isEqualTo(usd(0));
    }

    @Test
    void an_unconnected_call_is_analysed_without_result() {
        CallAnalysis analysis = call("call_analyzed.dial_no_answer").analysis().orElseThrow();
        assertThat(analysis.summary()).isEmpty();
        assertThat(analysis.sentiment()).isEqualTo(Sentiment.UNKNOWN);
        assertThat(analysis.successful()).contains(false);
        assertThat(analysis.voicemail()).isEmpty();
        assertThat(analysis.fields().text()).isEqualTo("{}");
    }

    @Test
    void voicemail_is_an_ended_call() {
        CallSnapshot call = call("call_analyzed.voicemail");
        assertThat(call.disconnectionReason()).contains("voicemail_reached");
        assertThat(call.analysis().orElseThrow().voicemail()).contains(true);
        assertThat(call.analysis().orElseThrow().sentiment()).isEqualTo(Sentiment.NEUTRAL);
        assertThat(call.transcript().get(0).kind()).isEqualTo(Kind.USER);
    }

    @Test
    void a_call_that_broke_keeps_what_was_said() {
        CallSnapshot call = call("call_ended.error");
        assertThat(call.disconnectionReason()).contains("error_no_audio_received");
        assertThat(call.duration()).contains(Duration.ofMillis(21433));
        assertThat(call.transcript()).hasSize(1);
        assertThat(call.analysis()).isEmpty();
    }

    @Test
    void a_transfer_tells_phase_and_destination() {
        assertThat(event("transfer_started").details())
                .isEqualTo(Map.of("phase", "started", "destination", "+14155550100"));
    }

    @Test
    void an_inbound_ring_tells_both_numbers() {
        VoiceEvent event = webhooks.parse(Fixtures.bytes("webhook.call_inbound.request.json"));
        assertThat(event)
                .isEqualTo(new VoiceEvent.InboundRinging(
                        "call_inbound",
                        Optional.of(Instant.ofEpochMilli(1763748237600L)),
                        "+14155550163",
                        "+14155550142",
                        Optional.of(new ProviderAgentId("agent_7d0f4c1ab29e863f5b10c4d2e8")),
                        Optional.of(new ProviderCallId("call_60fa1d8c3b9e4275a0d47c1be93"))));
    }

    @Test
    void our_answers_to_a_ring_are_those_of_the_reference() {
        InboundWebhooks inbound = (InboundWebhooks) webhooks;
        assertThat(Fixtures.tree(inbound.answer(new InboundAnswer.Reject())))
                .isEqualTo(Fixtures.tree("webhook.call_inbound.reject.response.json"));
        ObjectNode sample = (ObjectNode) Fixtures.tree("webhook.call_inbound.response.json");
        // The newest version is what we want, so we never name one.
        ((ObjectNode) sample.path("call_inbound")).remove("override_agent_version");
        assertThat(Fixtures.tree(inbound.answer(new InboundAnswer.Take(
                        Optional.of(new ProviderAgentId("agent_7d0f4c1ab29e863f5b10c4d2e8")),
                        Map.of("caller_known", "false"),
                        Optional.empty(),
                        Map.of("tenant_id", "t_7f31")))))
                .isEqualTo(sample);
    }

    @Test
    void our_reference_in_an_answer_stands_above_metadata_of_the_same_name() {
        byte[] answer = ((InboundWebhooks) webhooks)
                .answer(new InboundAnswer.Take(
                        Optional.empty(), Map.of(), Optional.of("ref-1"), Map.of("switchboard_call_id", "mine")));
        assertThat(new String(answer, StandardCharsets.UTF_8))
                .isEqualTo("{\"call_inbound\":{\"metadata\":{\"switchboard_call_id\":\"ref-1\"}}}");
    }

    private CallSnapshot call(String name) {
        return event(name).call();
    }

    private CallReported event(String name) {
        return (CallReported) webhooks.parse(Fixtures.bytes(file(name)));
    }

    private static String file(String name) {
        return "webhook." + name + ".json";
    }

    private static Utterance tool(Kind kind, String text, String name, Optional<Boolean> successful) {
        return new Utterance(kind, text, name, "tool_call_51c0aa", Optional.empty(), Optional.empty(), successful);
    }

    private static Money usd(long micros) {
        return new Money(micros, Currency.getInstance("USD"));
    }
}
