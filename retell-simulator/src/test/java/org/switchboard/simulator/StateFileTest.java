package org.switchboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {
    private static final String KEY = "key_test";

    @TempDir
    private Path folder;

    private WebhookReceiver receiver;

    @BeforeEach
    void receive() throws Exception {
        receiver = new WebhookReceiver();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void brings_agents_numbers_and_calls_back() throws Exception {
        String agent;
        String number;
        String callId;
        try (RetellSimulator first = start()) {
            RetellClient client = client(first);
            agent = client.createAgent("'agent_name':'kept'");
            number = client.buyNumber(agent);
            callId = client.call(number, "+14155550187");
            first.control().advance(Duration.ofMinutes(1));
        }
        try (RetellSimulator second = start()) {
            RetellClient client = client(second);
            assertThat(client.get("/get-agent/" + agent)
                            .body()
                            .path("agent_name")
                            .asText())
                    .isEqualTo("kept");
            assertThat(client.get("/get-phone-number/" + number).status()).isEqualTo(200);
            assertThat(client.getCall(callId).path("call_status").asText()).isEqualTo("ended");
            assertThat(client.createAgent("")).isNotEqualTo(agent);
        }
    }

    @Test
    void serves_old_recordings_at_the_new_port() throws Exception {
        String callId;
        try (RetellSimulator first = start()) {
            callId = client(first).call(client(first).buyNumber(client(first).createAgent("")), "+14155550187");
            first.control().advance(Duration.ofMinutes(1));
        }
        try (RetellSimulator second = start()) {
            assertThat(client(second).getCall(callId).path("recording_url").asText())
                    .isEqualTo(second.url() + "/recordings/" + callId + ".wav");
        }
    }

    @Test
    void ends_calls_that_were_running() throws Exception {
        String callId;
        try (RetellSimulator first = start()) {
            RetellClient client = client(first);
            callId = client.call(client.buyNumber(client.createAgent("")), "+14155550187");
            first.control().advance(Duration.ofSeconds(5));
        }
        try (RetellSimulator second = start()) {
            JsonNode call = client(second).getCall(callId);
            assertThat(call.path("call_status").asText()).isEqualTo("error");
            assertThat(call.path("disconnection_reason").asText()).isEqualTo("error_retell");
            second.control().advance(Duration.ofSeconds(5));
            assertThat(receiver.events()).containsExactly("call_started", "call_ended", "call_analyzed");
        }
    }

    @Test
    void never_sells_a_number_again() throws Exception {
        String body = "{'phone_number':'+14155550142'}";
        try (RetellSimulator first = start()) {
            client(first).post("/create-phone-number", body);
            client(first).delete("/delete-phone-number/+14155550142");
        }
        try (RetellSimulator second = start()) {
            assertThat(client(second).post("/create-phone-number", body).status())
                    .isEqualTo(400);
        }
    }

    @Test
    void can_be_read_by_its_owner_only() throws Exception {
        start().close();
        assertThat(Files.getPosixFilePermissions(file())).hasSize(2);
    }

    @Test
    void refuses_to_start_over_a_broken_file() throws Exception {
        Files.writeString(file(), "{broken");
        assertThatThrownBy(this::start).isInstanceOf(UncheckedIOException.class).hasMessageContaining("state.json");
        assertThat(Files.readString(file())).isEqualTo("{broken");
    }

    private RetellSimulator start() {
        RetellSimulator simulator = RetellSimulator.start(SimulatorOptions.builder()
                .apiKey(KEY, receiver.url())
                .stateFile(file())
                .build());
        simulator.control().pause();
        return simulator;
    }

    private static RetellClient client(RetellSimulator simulator) {
        return new RetellClient(simulator.url(), KEY);
    }

    private Path file() {
        return folder.resolve("state.json");
    }
}
