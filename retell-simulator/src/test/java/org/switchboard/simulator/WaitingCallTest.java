package org.switchboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Web calls and registered calls wait for somebody. */
class WaitingCallTest extends WithSimulator {
    @Test
    void a_web_call_answers_what_a_browser_needs() throws Exception {
        RetellClient.Reply reply = webCall();
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.body().propertyStream().map(it -> it.getKey()))
                .containsExactlyInAnyOrder("call_id", "access_token", "expires_at", "ice_servers", "transport");
    }

    @Test
    void a_web_call_runs_once_joined() throws Exception {
        String callId = webCall().body().path("call_id").asText();
        pass(20);
        assertThat(simulator.control().join(callId)).isTrue();
        pass(60);
        JsonNode call = client.getCall(callId);
        assertThat(call.path("call_status").asText()).isEqualTo("ended");
        assertThat(call.path("call_type").asText()).isEqualTo("web_call");
        assertThat(call.has("from_number")).isFalse();
        assertThat(simulator.control().join(callId)).isFalse();
    }

    @Test
    void a_web_call_nobody_joins_ends_after_thirty_seconds() throws Exception {
        String callId = webCall().body().path("call_id").asText();
        pass(31);
        assertThat(client.getCall(callId).path("disconnection_reason").asText()).isEqualTo("error_user_not_joined");
    }

    @Test
    void a_registered_call_waits_five_minutes() throws Exception {
        String agent = client.createAgent("");
        String callId = client.post("/v2/register-phone-call", "{'agent_id':'%s','from_number':'100'}".formatted(agent))
                .body()
                .path("call_id")
                .asText();
        pass(299);
        assertThat(client.getCall(callId).path("call_status").asText()).isEqualTo("registered");
        pass(2);
        assertThat(client.getCall(callId).path("disconnection_reason").asText()).isEqualTo("registered_call_timeout");
    }

    private RetellClient.Reply webCall() throws Exception {
        return client.post("/v3/create-web-call", "{'agent_id':'%s'}".formatted(client.createAgent("")));
    }
}
