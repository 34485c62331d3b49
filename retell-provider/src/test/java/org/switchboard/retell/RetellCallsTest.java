package org.switchboard.retell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.switchboard.spi.voice.CallOrder;
import org.switchboard.spi.voice.CallPage;
import org.switchboard.spi.voice.CallSnapshot;
import org.switchboard.spi.voice.CallStatus;
import org.switchboard.spi.voice.Calls;
import org.switchboard.spi.voice.E164;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.VoiceException.Code;

@Timeout(20)
class RetellCallsTest {
    private static final ProviderCallId ID = new ProviderCallId("call_3f1c0a9be27d4458a6c19e0d7b2");
    private static final String ENDED = Fixtures.text("get-call.ended.response.json");
    private static final String REGISTERED = Fixtures.text("create-phone-call.response.json");

    private final StubRetell retell = new StubRetell();
    private final Calls calls = StubAccount.capability(retell, Calls.class);

    @AfterEach
    void stop() {
        retell.close();
    }

    @Test
    void a_call_is_placed_with_our_reference_in_its_metadata() {
        retell.answer(201, REGISTERED);
        CallSnapshot call = calls.place(order(Map.of("name", "Ann")));
        assertThat(call.id()).isEqualTo(ID);
        assertThat(call.status()).isEqualTo(CallStatus.REGISTERED);
        assertThat(retell.lines()).containsExactly("POST /v2/create-phone-call");
        JsonNode sent = retell.requests().get(0).json();
        assertThat(sent.path("override_agent_id").asText()).isEqualTo("agent_1");
        assertThat(sent.at("/metadata/switchboard_call_id").asText()).isEqualTo("ref-1");
        assertThat(sent.at("/retell_llm_dynamic_variables/name").asText()).isEqualTo("Ann");
    }

    @Test
    void variables_are_left_out_when_there_are_none() {
        retell.answer(201, REGISTERED);
        calls.place(order(Map.of()));
        assertThat(retell.requests().get(0).json().has("retell_llm_dynamic_variables"))
                .isFalse();
    }

    @Test
    void an_unknown_agent_is_named() {
        retell.answer(422, Fixtures.text("error.422.json"));
        var failure = StubAccount.failure(() -> calls.place(order(Map.of())));
        assertThat(failure.code()).isEqualTo(Code.INVALID_REQUEST);
        assertThat(failure.field()).contains("agent_id");
    }

    @Test
    void a_finished_call_is_read_whole() {
        retell.answer(200, ENDED);
        CallSnapshot call = calls.get(ID);
        assertThat(call.status()).isEqualTo(CallStatus.ENDED);
        assertThat(call.transcript()).hasSize(14);
        assertThat(call.analysis()).isPresent();
    }

    @Test
    void a_lost_call_is_found_by_its_reference_and_read_whole() {
        retell.answer(200, "{\"items\":[" + referenced(REGISTERED) + "],\"has_more\":false}")
                .answer(200, referenced(ENDED));
        assertThat(calls.findByReference("ref-1").orElseThrow().transcript()).isNotEmpty();
        assertThat(retell.lines()).containsExactly("POST /v3/list-calls", "GET /v2/get-call/" + ID);
        assertThat(retell.requests().get(0).json().at("/filter_criteria/metadata/0"))
                .hasToString("{\"key\":\"switchboard_call_id\",\"type\":\"string\",\"op\":\"eq\",\"value\":\"ref-1\"}");
    }

    @Test
    void a_filter_that_the_provider_ignored_finds_no_wrong_call() {
        retell.answer(200, Fixtures.text("list-calls.response.json"));
        assertThat(calls.findByReference("ref-1")).isEmpty();
    }

    @Test
    void the_list_asks_for_calls_since_and_goes_on_at_the_key() {
        retell.answer(200, Fixtures.text("list-calls.response.json")).answer(200, "{\"items\":[],\"has_more\":false}");
        CallPage first = calls.list(Instant.ofEpochMilli(1_763_700_000_000L), Optional.empty());
        assertThat(first.calls()).isNotEmpty();
        assertThat(first.next()).isPresent();
        CallPage second = calls.list(Instant.ofEpochMilli(1_763_700_000_000L), first.next());
        assertThat(second.next()).isEmpty();
        JsonNode sent = retell.requests().get(1).json();
        assertThat(sent.at("/filter_criteria/start_timestamp"))
                .hasToString("{\"type\":\"number\",\"op\":\"ge\",\"value\":1763700000000}");
        assertThat(sent.path("pagination_key").asText()).isEqualTo(first.next().orElseThrow());
        assertThat(sent.path("sort_order").asText()).isEqualTo("descending");
    }

    @Test
    void a_call_that_is_over_counts_as_stopped() {
        retell.answer(204, "");
        calls.stop(ID);
        retell.answer(400, Fixtures.text("error.400.json")).answer(200, ENDED);
        calls.stop(ID);
    }

    @Test
    void a_running_call_that_cannot_be_stopped_is_told() {
        retell.answer(400, Fixtures.text("error.400.json")).answer(200, REGISTERED);
        assertThat(StubAccount.failure(() -> calls.stop(ID)).code()).isEqualTo(Code.INVALID_REQUEST);
        retell.answer(422, "").answer(422, "");
        assertThat(StubAccount.failure(() -> calls.stop(ID)).code()).isEqualTo(Code.NOT_FOUND);
    }

    private static CallOrder order(Map<String, String> variables) {
        return new CallOrder(
                new ProviderAgentId("agent_1"), new E164("+14155550142"), new E164("+14155550187"), "ref-1", variables);
    }

    private static String referenced(String call) {
        return call.replaceFirst("\"metadata\": \\{", "\"metadata\": {\"switchboard_call_id\": \"ref-1\",");
    }
}
