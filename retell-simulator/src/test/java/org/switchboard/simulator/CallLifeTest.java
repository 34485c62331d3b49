package org.switchboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallLifeTest {
    private static final String KEY = "key_test";

    private WebhookReceiver receiver;
    private RetellSimulator simulator;
    private RetellClient client;

    @BeforeEach
    void start() throws Exception {
        receiver = new WebhookReceiver();
        simulator = RetellSimulator.start(
                SimulatorOptions.builder().apiKey(KEY, receiver.url()).seed(7).build());
        simulator.control().pause();
        client = new RetellClient(simulator.url(), KEY);
    }

    @AfterEach
    void stop() {
        simulator.close();
        receiver.close();
    }

    @Test
    void leads_a_call_from_registered_to_analysed_and_tells_so() throws Exception {
        String from = client.buyNumber(client.createAgent("'agent_name':'Juniper Dental'"));
        String callId = client.call(from, "+14155550187");
        assertThat(client.getCall(callId).path("call_status").asText()).isEqualTo("registered");

        simulator.control().advance(Duration.ofSeconds(2));
        assertThat(client.getCall(callId).path("call_status").asText()).isEqualTo("ongoing");

        simulator.control().advance(Duration.ofMinutes(1));
        var call = client.getCall(callId);
        assertThat(call.path("call_status").asText()).isEqualTo("ended");
        assertThat(call.path("duration_ms").asLong()).isBetween(10_000L, 30_000L);
        assertThat(call.path("transcript").asText()).startsWith("Agent: ").contains("Juniper Dental");
        assertThat(call.path("call_analysis").path("call_summary").asText()).isNotBlank();
        assertThat(receiver.events()).containsExactly("call_started", "call_ended", "call_analyzed");
    }
}
