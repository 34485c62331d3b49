package org.switchboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.switchboard.simulator.call.InboundResult;
import org.switchboard.simulator.call.InboundResult.Fate;

class InboundCallTest extends WithSimulator {
    private static final String CALLER = "+14155550163";

    @Test
    void is_taken_by_the_bound_agent() throws Exception {
        InboundResult result = phone(client.buyNumber(client.createAgent("")));
        assertThat(result.fate()).isEqualTo(Fate.CONNECTED);
        pass(60);
        JsonNode call = client.getCall(result.callId().orElseThrow());
        assertThat(call.path("direction").asText()).isEqualTo("inbound");
        assertThat(call.path("from_number").asText()).isEqualTo(CALLER);
        assertThat(call.path("call_status").asText()).isEqualTo("ended");
    }

    @Test
    void is_dropped_when_no_agent_is_bound() throws Exception {
        String number = client.post("/create-phone-number", "{}")
                .body()
                .path("phone_number")
                .asText();
        assertThat(phone(number).fate()).isEqualTo(Fate.DROPPED);
    }

    @Test
    void asks_the_inbound_webhook_who_takes_the_call() throws Exception {
        String agent = client.createAgent("");
        receiver.answerWith(
                "{'call_inbound':{'override_agent_id':'%s','dynamic_variables':{'known':'no'}}}".formatted(agent));
        String number = client.post("/create-phone-number", "{'inbound_webhook_url':'%s'}".formatted(receiver.url()))
                .body()
                .path("phone_number")
                .asText();
        InboundResult result = phone(number);
        JsonNode call = client.getCall(result.callId().orElseThrow());
        assertThat(call.path("agent_id").asText()).isEqualTo(agent);
        assertThat(call.path("retell_llm_dynamic_variables").path("known").asText())
                .isEqualTo("no");
        JsonNode question = receiver.only("call_inbound").json().path("call_inbound");
        assertThat(question.path("call_id").asText()).isEqualTo(result.callId().orElseThrow());
        assertThat(question.path("to_number").asText()).isEqualTo(number);
    }

    @Test
    void makes_no_call_when_the_webhook_rejects() throws Exception {
        receiver.answerWith("{'call_inbound':{'reject':true}}");
        assertThat(phone(withWebhook()).fate()).isEqualTo(Fate.REJECTED);
        assertThat(simulator.control().calls(KEY)).isEmpty();
    }

    @Test
    void falls_back_to_the_bound_agent_when_every_attempt_fails() throws Exception {
        receiver.answerWith(received -> 500);
        assertThat(phone(withWebhook()).fate()).isEqualTo(Fate.CONNECTED);
        assertThat(receiver.events()).containsOnly("call_inbound").hasSize(4);
    }

    @Test
    void falls_back_to_the_bound_agent_when_the_answer_names_an_unknown_agent() throws Exception {
        receiver.answerWith("{'call_inbound':{'override_agent_id':'agent_none'}}");
        assertThat(phone(withWebhook()).fate()).isEqualTo(Fate.CONNECTED);
    }

    @Test
    void is_not_rejected_when_something_invalid_stands_beside_the_rejection() throws Exception {
        receiver.answerWith("{'call_inbound':{'reject':true,'override_agent_id':'agent_none'}}");
        assertThat(phone(withWebhook()).fate()).isEqualTo(Fate.CONNECTED);
    }

    @Nested
    class WhenEverySlotIsTaken {
        private String number;

        @BeforeEach
        void take_the_only_slot() throws Exception {
            number = client.buyNumber(client.createAgent(""));
            simulator.control().concurrencyLimit(KEY, 1);
            client.call(number, "+14155550187");
        }

        @Test
        void rings_until_one_is_free() throws Exception {
            String callId = phone(number).callId().orElseThrow();
            pass(5);
            assertThat(client.getCall(callId).path("call_status").asText()).isEqualTo("registered");
            assertThat(client.get("/get-concurrency")
                            .body()
                            .path("current_concurrency")
                            .asInt())
                    .isEqualTo(1);
            pass(90);
            assertThat(client.getCall(callId).path("call_status").asText()).isEqualTo("ended");
        }

        @ParameterizedTest
        @CsvSource({"'',error,concurrency_limit_reached", "+14155550190,ended,no_concurrency_fallback"})
        void gives_up_after_forty_seconds(String fallback, String status, String reason) throws Exception {
            if (!fallback.isEmpty()) {
                client.patch("/update-phone-number/" + number, "{'fallback_number':'%s'}".formatted(fallback));
            }
            simulator.control().concurrencyLimit(KEY, 0);
            String callId = phone(number).callId().orElseThrow();
            pass(39);
            assertThat(client.getCall(callId).path("call_status").asText()).isEqualTo("registered");
            pass(3);
            JsonNode call = client.getCall(callId);
            assertThat(call.path("call_status").asText()).isEqualTo(status);
            assertThat(call.path("disconnection_reason").asText()).isEqualTo(reason);
            assertThat(call.has("start_timestamp")).isFalse();
        }

        @Test
        void can_be_stopped_while_it_rings() throws Exception {
            String callId = phone(number).callId().orElseThrow();
            assertThat(client.post("/v2/stop-call/" + callId, null).status()).isEqualTo(204);
            pass(90);
            assertThat(client.getCall(callId).path("disconnection_reason").asText())
                    .isEqualTo("manual_stopped");
        }
    }

    @Test
    void needs_a_number_that_somebody_has() {
        assertThatThrownBy(() -> phone("+14155550100")).isInstanceOf(IllegalArgumentException.class);
    }

    private String withWebhook() throws Exception {
        String number = client.buyNumber(client.createAgent(""));
        client.patch("/update-phone-number/" + number, "{'inbound_webhook_url':'%s'}".formatted(receiver.url()));
        return number;
    }

    private InboundResult phone(String number) {
        return simulator.control().phone(CALLER, number);
    }
}
