package org.switchboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.switchboard.simulator.http.Json;

/** What is sent has the shape of the fixtures: the same keys with the same types. */
class FixtureShapeTest extends WithSimulator {
    /** Objects whose keys are the caller's own. */
    private static final Set<String> FREE =
            Set.of("metadata", "retell_llm_dynamic_variables", "custom_analysis_data", "collected_dynamic_variables");

    private static final String ALL_EVENTS =
            "'agent_name':'Juniper Dental','webhook_events':['call_started','call_ended','call_analyzed',"
                    + "'transcript_updated','transfer_started','transfer_bridged','transfer_cancelled',"
                    + "'transfer_ended']";

    @ParameterizedTest
    @CsvSource({
        "0187, call_started, webhook.call_started",
        "0187, call_ended, webhook.call_ended",
        "0187, call_analyzed, webhook.call_analyzed",
        "0187, transcript_updated, webhook.transcript_updated",
        "0163, call_ended, webhook.call_ended.dial_no_answer",
        "0163, call_analyzed, webhook.call_analyzed.dial_no_answer",
        "0155, call_ended, webhook.call_ended.concurrency_limit"
    })
    void equals_the_fixture(String lastDigits, String event, String fixture) throws Exception {
        place(lastDigits);
        assertThat(shape(last(event))).isEqualTo(shape(Json.resource("/retell/" + fixture + ".json")));
    }

    @ParameterizedTest
    @CsvSource({
        "0119, call_ended, webhook.call_ended.voicemail",
        "0119, call_analyzed, webhook.call_analyzed.voicemail",
        "0131, call_ended, webhook.call_ended.error",
        "0170, transfer_started, webhook.transfer_started"
    })
    void has_all_of_the_fixture_and_nothing_that_a_full_call_has_not(String lastDigits, String event, String fixture)
            throws Exception {
        place(lastDigits);
        Set<String> known = shape(Json.resource("/retell/webhook.call_analyzed.json"));
        known.addAll(shape(Json.resource("/retell/" + fixture + ".json")));
        assertThat(shape(last(event)))
                .containsAll(shape(Json.resource("/retell/" + fixture + ".json")))
                .isSubsetOf(known);
    }

    @Test
    void answers_get_call_in_the_shape_of_the_fixture() throws Exception {
        String callId = place("0187");
        assertThat(shape(client.getCall(callId)))
                .isEqualTo(shape(Json.resource("/retell/get-call.ended.response.json")));
    }

    @Test
    void answers_create_phone_call_in_the_shape_of_the_fixture() throws Exception {
        String from = client.buyNumber(client.createAgent(ALL_EVENTS));
        assertThat(shape(create(from, "0187").body()))
                .isEqualTo(shape(Json.resource("/retell/create-phone-call.response.json")));
    }

    private String place(String lastDigits) throws Exception {
        String agent =
                client.createAgent(ALL_EVENTS + ",'voicemail_option':{'action':{'type':'static_text','text':'Hi.'}}");
        String callId = create(client.buyNumber(agent), lastDigits)
                .body()
                .path("call_id")
                .asText();
        pass(120);
        return callId;
    }

    private RetellClient.Reply create(String from, String lastDigits) throws Exception {
        return client.post(
                "/v2/create-phone-call",
                ("{'from_number':'%s','to_number':'+1415555%s','metadata':{'a':'1'},"
                                + "'retell_llm_dynamic_variables':{'customer_name':'Marisol'}}")
                        .formatted(from, lastDigits));
    }

    /** Of the transcript updates, one in the middle of the call. */
    private JsonNode last(String event) {
        List<JsonNode> all = receiver.all().stream()
                .filter(received -> received.event().equals(event))
                .map(WebhookReceiver.Received::json)
                .toList();
        return all.get(event.equals("transcript_updated") ? 1 : all.size() - 1);
    }

    private static Set<String> shape(JsonNode node) {
        Set<String> paths = new TreeSet<>();
        collect("", node, paths);
        return paths;
    }

    private static void collect(String path, JsonNode node, Set<String> paths) {
        paths.add(path + " " + node.getNodeType());
        if (node.isArray()) {
            node.forEach(item -> collect(path + "[]", item, paths));
        } else if (node.isObject() && !FREE.contains(path.replaceFirst(".*\\.", ""))) {
            node.properties().forEach(field -> collect(path + "." + field.getKey(), field.getValue(), paths));
        }
    }
}
