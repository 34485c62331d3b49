package org.switchboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallLifeTest extends WithSimulator {

    @Nested
    class WhenSomebodyTalks {
        @Test
        void goes_from_registered_to_ongoing_to_ended_to_analysed() throws Exception {
            String from = client.buyNumber(client.createAgent("'agent_name':'Juniper Dental'"));
            String callId = client.call(from, "+14155550187");
            assertThat(status(callId)).isEqualTo("registered");
            pass(2);
            assertThat(status(callId)).isEqualTo("ongoing");
            pass(60);
            assertThat(status(callId)).isEqualTo("ended");
            assertThat(receiver.events()).containsExactly("call_started", "call_ended", "call_analyzed");
        }

        @Test
        void lasts_between_ten_and_thirty_seconds() throws Exception {
            JsonNode call = client.getCall(callAndFinish("", "+14155550187"));
            long duration = call.path("duration_ms").asLong();
            assertThat(duration).isBetween(10_000L, 30_000L);
            assertThat(call.path("end_timestamp").asLong()
                            - call.path("start_timestamp").asLong())
                    .isEqualTo(duration);
        }

        @Test
        void speaks_of_what_the_agent_is_about() throws Exception {
            JsonNode call = client.getCall(callAndFinish("'agent_name':'Sunrise Solar'", "+14155550187"));
            assertThat(call.path("transcript").asText())
                    .contains("Sunrise Solar")
                    .contains("power bill");
        }

        @Test
        void fills_dynamic_variables_and_speaks_unset_ones_literally() throws Exception {
            String llm = client.post("/create-retell-llm", "{'begin_message':'Hi {{customer_name}}, {{unset}}!'}")
                    .body()
                    .path("llm_id")
                    .asText();
            String agent = client.post(
                            "/create-agent",
                            "{'response_engine':{'type':'retell-llm','llm_id':'%s'},'voice_id':'retell-Cimo'}"
                                    .formatted(llm))
                    .body()
                    .path("agent_id")
                    .asText();
            String from = client.buyNumber(agent);
            String callId = client.post(
                            "/v2/create-phone-call",
                            ("{'from_number':'%s','to_number':'+14155550187',"
                                            + "'retell_llm_dynamic_variables':{'customer_name':'Zoë'}}")
                                    .formatted(from))
                    .body()
                    .path("call_id")
                    .asText();
            pass(60);
            assertThat(client.getCall(callId).path("transcript").asText()).startsWith("Agent: Hi Zoë, {{unset}}!\n");
        }

        @Test
        void shows_what_was_said_so_far_while_it_goes_on() throws Exception {
            String from = client.buyNumber(client.createAgent(""));
            String callId = client.call(from, "+14155550187");
            pass(8);
            String early = client.getCall(callId).path("transcript").asText();
            pass(60);
            assertThat(early).isNotEmpty();
            assertThat(client.getCall(callId).path("transcript").asText())
                    .startsWith(early)
                    .isNotEqualTo(early);
        }

        @Test
        void analyses_what_the_agent_asks_for() throws Exception {
            String fields = "'agent_name':'Juniper Dental','post_call_analysis_data':["
                    + "{'type':'enum','name':'outcome','description':'d','choices':['confirmed','moved','unknown']},"
                    + "{'type':'boolean','name':'opt_out','description':'d'},"
                    + "{'type':'number','name':'party_size','description':'d'},"
                    + "{'type':'string','name':'new_time','description':'d'},"
                    + "{'type':'system-presets','name':'call_summary'}]";
            JsonNode custom = client.getCall(callAndFinish(fields, "+14155550187"))
                    .path("call_analysis")
                    .path("custom_analysis_data");
            assertThat(custom.path("outcome").asText()).isIn("confirmed", "moved");
            assertThat(custom.path("opt_out").isBoolean()).isTrue();
            assertThat(custom.path("party_size").isNumber()).isTrue();
            assertThat(custom.path("new_time").asText()).isNotBlank();
            assertThat(custom.has("call_summary")).isFalse();
        }

        @Test
        void computes_percentiles_from_the_values() throws Exception {
            JsonNode e2e = client.getCall(callAndFinish("", "+14155550187"))
                    .path("latency")
                    .path("e2e");
            assertThat(e2e.path("num").asInt()).isEqualTo(e2e.path("values").size());
            assertThat(e2e.path("p50").asDouble())
                    .isBetween(e2e.path("min").asDouble(), e2e.path("max").asDouble());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bistro", "dental", "solar"})
    void talks_for_ten_to_twenty_five_seconds_whatever_the_script(String about) throws Exception {
        String from = client.buyNumber(client.createAgent("'agent_name':'" + about + "'"));
        for (int i = 0; i < 8; i++) {
            client.call(from, "+14155550187");
        }
        pass(60);
        assertThat(simulator.control().calls(KEY))
                .extracting(call -> call.path("duration_ms").asLong())
                .allSatisfy(duration -> assertThat(duration).isBetween(10_000L, 25_000L));
    }

    @ParameterizedTest
    @CsvSource({
        "+14155550119, ended, voicemail_reached",
        "+14155550131, error, error_no_audio_received",
        "+14155550155, error, concurrency_limit_reached",
        "+14155550163, not_connected, dial_no_answer",
        "+14155550164, not_connected, dial_failed",
        "+14155550165, not_connected, user_declined",
        "+14155550166, not_connected, invalid_destination",
        "+14155550170, ended, call_transfer",
        "+14155550171, ended, user_hangup",
        "+14155550172, ended, inactivity",
        "+14155550173, ended, ivr_reached",
        "+14155550199, not_connected, dial_busy"
    })
    void ends_as_the_dialled_number_says(String to, String status, String reason) throws Exception {
        JsonNode call = client.getCall(callAndFinish("", to));
        assertThat(call.path("call_status").asText()).isEqualTo(status);
        assertThat(call.path("disconnection_reason").asText()).isEqualTo(reason);
        assertThat(receiver.events()).endsWith("call_ended", "call_analyzed");
    }

    @Test
    void never_starts_when_nobody_answers() throws Exception {
        JsonNode call = client.getCall(callAndFinish("", "+14155550163"));
        assertThat(call.has("start_timestamp")).isFalse();
        assertThat(call.path("duration_ms").asLong(-1)).isZero();
        assertThat(receiver.events()).containsExactly("call_ended", "call_analyzed");
    }

    @Test
    void stops_on_request_with_what_was_said() throws Exception {
        String from = client.buyNumber(client.createAgent(""));
        String callId = client.call(from, "+14155550187");
        pass(7);
        assertThat(client.post("/v2/stop-call/" + callId, null).status()).isEqualTo(204);
        pass(10);
        JsonNode call = client.getCall(callId);
        assertThat(call.path("disconnection_reason").asText()).isEqualTo("manual_stopped");
        assertThat(call.path("duration_ms").asLong()).isEqualTo(5_500);
        assertThat(call.path("latency").path("e2e").path("num").asInt(0)).isLessThan(2);
        assertThat(receiver.events()).containsExactly("call_started", "call_ended", "call_analyzed");
    }

    @Test
    void keeps_scripted_durations_when_time_runs_faster() throws Exception {
        try (var fast = RetellSimulator.start(
                SimulatorOptions.builder().apiKey(KEY).timeScale(50).build())) {
            var fastClient = new RetellClient(fast.url(), KEY);
            String from = fastClient.buyNumber(fastClient.createAgent(""));
            String callId = fastClient.call(from, "+14155550187");
            for (int i = 0; i < 100 && !fastClient.getCall(callId).has("call_analysis"); i++) {
                Thread.sleep(50);
            }
            assertThat(fastClient.getCall(callId).path("duration_ms").asLong()).isBetween(10_000L, 30_000L);
        }
    }

    private String status(String callId) throws Exception {
        return client.getCall(callId).path("call_status").asText();
    }
}
