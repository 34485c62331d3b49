package org.switchboard.retell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.spi.voice.CallSnapshot;
import org.switchboard.spi.voice.CallStatus;
import org.switchboard.spi.voice.Sentiment;
import org.switchboard.spi.voice.Utterance;
import org.switchboard.spi.voice.Utterance.Kind;
import org.switchboard.spi.voice.VoiceEvent;
import org.switchboard.spi.voice.VoiceEvent.CallReported;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;
import org.switchboard.spi.voice.Webhooks;

class WebhookParsingTest {
    private static final String IDS = "'call_id':'c1','agent_id':'a1'";

    private final Webhooks webhooks = new RetellWebhooks();

    @Nested
    class Transcripts {
        @Test
        void are_found_beside_the_call() {
            CallSnapshot call = call("{'event':'transcript_updated','transcript_with_tool_calls':["
                    + "{'role':'agent','content':'Hello'}],'call':{" + IDS + "}}");
            assertThat(call.transcript()).extracting(Utterance::text).containsExactly("Hello");
        }

        @Test
        void fall_back_to_the_turns_and_then_to_the_text() {
            assertThat(ended("'transcript_object':[{'role':'user','content':'Turn'}],'transcript':'User: Text\\n'")
                            .transcript())
                    .extracting(Utterance::text)
                    .containsExactly("Turn");
            assertThat(ended("'transcript_object':null,'transcript':'Agent: One\\nand more\\nUser: Two\\n'")
                            .transcript())
                    .extracting(Utterance::kind, Utterance::text)
                    .containsExactly(tuple(Kind.AGENT, "One\nand more"), tuple(Kind.USER, "Two"));
        }

        @Test
        void keep_what_is_neither_speech_nor_tool_as_notes() {
            assertThat(ended("'transcript_with_tool_calls':[{'role':'dtmf','digit':'5'},"
                                    + "{'role':'node_transition','former_node_name':'Start','new_node_name':'End'},"
                                    + "{'role':'injected','content':'Hint','time_sec':1.5},{'role':'hologram'},null]")
                            .transcript())
                    .extracting(Utterance::kind, Utterance::name, Utterance::text, Utterance::start)
                    .containsExactly(
                            tuple(Kind.NOTE, "dtmf", "5", Optional.empty()),
                            tuple(Kind.NOTE, "End", "Start", Optional.empty()),
                            tuple(Kind.NOTE, "injected", "Hint", Optional.of(Duration.ofMillis(1500))),
                            tuple(Kind.NOTE, "hologram", "", Optional.empty()));
        }
    }

    @Nested
    class Values {
        @Test
        void that_are_null_are_the_same_as_missing_ones() {
            CallSnapshot call = ended("'start_timestamp':null,'latency':null,'call_cost':{'combined_cost':null},"
                    + "'recording_url':null,'metadata':null,'call_analysis':null,'direction':null");
            assertThat(call.startedAt()).isEmpty();
            assertThat(call.cost()).isEmpty();
            assertThat(call.analysis()).isEmpty();
            assertThat(call.direction()).isEmpty();
        }

        @Test
        void that_are_unknown_words_are_not_known() {
            CallSnapshot call = ended("'direction':'sideways','call_analysis':{'user_sentiment':'Elated'}");
            assertThat(call.direction()).isEmpty();
            assertThat(call.analysis().orElseThrow().sentiment()).isEqualTo(Sentiment.UNKNOWN);
        }

        @Test
        void our_reference_is_read_from_the_metadata() {
            assertThat(ended("'metadata':{'switchboard_call_id':'0198'}").reference())
                    .contains("0198");
            assertThat(ended("'metadata':'text'").reference()).isEmpty();
        }

        @Test
        void a_number_too_large_to_write_out_is_left_out() {
            CallSnapshot call = ended("'call_cost':{'combined_cost':1e999999999},'transcript_with_tool_calls':["
                    + "{'role':'agent','content':'x','words':[{'word':'x','start':1e-999999999,'end':1e999999999}]}]");
            assertThat(call.cost()).isEmpty();
            assertThat(call.transcript().get(0).start()).isEmpty();
        }

        @Test
        void a_recording_that_is_no_web_address_is_left_out() {
            assertThat(ended("'recording_url':'file:///etc/passwd'").recording())
                    .isEmpty();
            assertThat(ended("'recording_url':'https://a b'").recording()).isEmpty();
        }
    }

    @Test
    void an_event_after_the_end_never_says_that_the_call_goes_on() {
        assertThat(ended("'call_status':'registered','start_timestamp':1").status())
                .isEqualTo(CallStatus.ENDED);
        assertThat(ended("'call_status':'registered'").status()).isEqualTo(CallStatus.NOT_CONNECTED);
        assertThat(ended("'call_status':'error'").status()).isEqualTo(CallStatus.ERROR);
    }

    @Test
    void an_unknown_event_is_told_by_name() {
        assertThat(webhooks.parse(json("{'event':'alert_triggered','alert':{}}")))
                .isEqualTo(new VoiceEvent.Unknown("alert_triggered", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{'event':'call_ended'}",
                "{'event':'call_ended','call':{}}",
                "{'event':'call_ended','call':{'call_id':'c1'}}",
                "{'event':'call_ended','call':{'call_id':'c1','agent_id':''}}",
                "{'event':'call_ended','call':{'call_id':'c1','agent_id':'a1','start_timestamp':{}}}",
                "{'event':'call_ended','call':{'call_id':'c1','agent_id':'a1','duration_ms':1e99991763748004210}}",
                "{'event':'call_inbound','call_inbound':{}}",
                "{'event':'x'} {'event':'y'}",
                "{'event':"
            })
    void what_cannot_be_understood_is_a_protocol_error(String body) {
        assertThatThrownBy(() -> webhooks.parse(json(body)))
                .isInstanceOfSatisfying(
                        VoiceException.class, e -> assertThat(e.code()).isEqualTo(Code.PROTOCOL));
    }

    private CallSnapshot ended(String members) {
        return call("{'event':'call_ended','call':{" + IDS + "," + members + "}}");
    }

    private CallSnapshot call(String body) {
        return ((CallReported) webhooks.parse(json(body))).call();
    }

    static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
