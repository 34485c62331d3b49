package org.switchboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeedTest {
    private static final List<String> DIALLED = List.of("+14155550187", "+14155550119", "+14155550170", "+14155550199");

    @Test
    void equal_seeds_and_requests_give_equal_ids_and_conversations() throws Exception {
        assertThat(callsOf(7)).isEqualTo(callsOf(7));
    }

    @Test
    void another_seed_gives_others() throws Exception {
        assertThat(callsOf(7)).doesNotContainAnyElementsOf(callsOf(8));
    }

    private static List<ObjectNode> callsOf(long seed) throws Exception {
        try (RetellSimulator simulator = RetellSimulator.start(
                SimulatorOptions.builder().apiKey("key").seed(seed).build())) {
            simulator.control().pause();
            RetellClient client = new RetellClient(simulator.url(), "key");
            String from = client.buyNumber(client.createAgent("'agent_name':'Solar Sam'"));
            for (String to : DIALLED) {
                client.call(from, to);
            }
            simulator.control().advance(Duration.ofMinutes(2));
            return simulator.control().calls("key").stream()
                    .map(SeedTest::withoutTimesAndLinks)
                    .toList();
        }
    }

    private static ObjectNode withoutTimesAndLinks(ObjectNode call) {
        return call.without(List.of(
                "start_timestamp",
                "end_timestamp",
                "transfer_end_timestamp",
                "recording_url",
                "recording_multi_channel_url",
                "public_log_url"));
    }
}
