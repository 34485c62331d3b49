package org.switchboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneCallTest extends WithSimulator {
    private String from;

    @BeforeEach
    void buy_a_number() throws Exception {
        from = client.buyNumber(client.createAgent(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4155550187", "+0155550187", "+1 415 555 0187", "+", "+1415555018700000", ""})
    void refuses_a_number_that_is_not_e164(String to) throws Exception {
        assertThat(create("'to_number':'%s'".formatted(to)).status()).isEqualTo(400);
        assertThat(simulator.control().calls(KEY)).isEmpty();
    }

    @Test
    void refuses_to_call_from_a_number_that_is_not_ours() throws Exception {
        assertThat(client.post("/v2/create-phone-call", "{'from_number':'+14155550100','to_number':'+14155550187'}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void needs_an_agent_bound_or_named() throws Exception {
        client.patch("/update-phone-number/" + from, "{'outbound_agents':null}");
        assertThat(create("'to_number':'+14155550187'").status()).isEqualTo(400);
        String agent = client.createAgent("");
        assertThat(create("'to_number':'+14155550187','override_agent_id':'%s'".formatted(agent))
                        .status())
                .isEqualTo(201);
        assertThat(create("'to_number':'+14155550187','override_agent_id':'agent_0'")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void refuses_a_country_that_the_number_may_not_call() throws Exception {
        client.patch("/update-phone-number/" + from, "{'allowed_outbound_country_list':['US']}");
        assertThat(create("'to_number':'+493012345678'").status()).isEqualTo(400);
        assertThat(create("'to_number':'+14155550187'").status()).isEqualTo(201);
    }

    @Test
    void takes_only_strings_as_dynamic_variables() throws Exception {
        assertThat(create("'to_number':'+14155550187','retell_llm_dynamic_variables':{'a':1}")
                        .message())
                .isEqualTo("retell_llm_dynamic_variables must be an object of strings");
    }

    @Test
    void holds_settings_for_this_call_only() throws Exception {
        create("'to_number':'+14155550187','agent_override':{'agent':{'webhook_events':['call_ended']},"
                + "'retell_llm':{'begin_message':'Only now.'}}");
        pass(60);
        assertThat(receiver.events()).containsExactly("call_ended");
        assertThat(receiver.only("call_ended").call().path("transcript").asText())
                .startsWith("Agent: Only now.\n");
        assertThat(create("'to_number':'+14155550187','agent_override':{'agent':{'volume':9}}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void leaves_the_prompt_alone_whatever_the_override_says() throws Exception {
        String override = "'agent_override':{'retell_llm':{'general_prompt':'Solar panels','begin_message':'Hi.'}}";
        String llm =
                client.get("/v2/list-retell-llms").body().at("/items/0/llm_id").asText();
        client.patch("/update-retell-llm/" + llm, "{'general_prompt':'You are the dentist.'}");
        String callId = create("'to_number':'+14155550187'," + override)
                .body()
                .path("call_id")
                .asText();
        pass(60);
        assertThat(client.getCall(callId).path("transcript").asText())
                .startsWith("Agent: Hi.")
                .doesNotContain("power bill");
    }

    @Test
    void keeps_metadata_and_lets_it_be_changed() throws Exception {
        String callId = create("'to_number':'+14155550187','metadata':{'a':{'b':[1]}}")
                .body()
                .path("call_id")
                .asText();
        client.patch("/v2/update-call/" + callId, "{'metadata':{'c':2}}");
        assertThat(client.getCall(callId).path("metadata").toString()).isEqualTo("{\"c\":2}");
        String large = "x".repeat(50_001);
        assertThat(client.patch("/v2/update-call/" + callId, "{'metadata':{'c':'%s'}}".formatted(large))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void stores_less_when_told_to_and_never_more_again() throws Exception {
        String callId =
                create("'to_number':'+14155550187'").body().path("call_id").asText();
        pass(60);
        client.patch("/v2/update-call/" + callId, "{'data_storage_setting':'basic_attributes_only'}");
        assertThat(client.getCall(callId).has("transcript")).isFalse();
        assertThat(client.getCall(callId).has("recording_url")).isFalse();
        assertThat(client.patch("/v2/update-call/" + callId, "{'data_storage_setting':'everything'}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void forgets_a_deleted_call() throws Exception {
        String callId =
                create("'to_number':'+14155550187'").body().path("call_id").asText();
        assertThat(client.delete("/v2/delete-call/" + callId).status()).isEqualTo(204);
        pass(60);
        assertThat(client.get("/v2/get-call/" + callId).status()).isEqualTo(422);
        assertThat(receiver.events()).isEmpty();
    }

    @Test
    void analyses_again_on_request() throws Exception {
        String callId =
                create("'to_number':'+14155550187'").body().path("call_id").asText();
        assertThat(client.send("PUT", "/rerun-call-analysis/" + callId, null).status())
                .isEqualTo(400);
        pass(60);
        assertThat(client.send("PUT", "/rerun-call-analysis/" + callId, null).status())
                .isEqualTo(200);
        pass(5);
        assertThat(receiver.events()).containsExactly("call_started", "call_ended", "call_analyzed", "call_analyzed");
    }

    private RetellClient.Reply create(String fields) throws Exception {
        return client.post("/v2/create-phone-call", "{'from_number':'%s',%s}".formatted(from, fields));
    }
}
