package org.switchboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
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
