package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** How a stored call is shown. */
final class CallViews {
    private static final List<String> TRANSCRIPTS = List.of(
            "transcript", "transcript_object", "transcript_with_tool_calls", "scrubbed_transcript_with_tool_calls");
    private static final List<String> CONTENT = List.of(
            "recording_url",
            "recording_multi_channel_url",
            "public_log_url",
            "collected_dynamic_variables",
            "call_analysis");

    private CallViews() {}

    /** Everything that is known: what webhooks carry. */
    static ObjectNode complete(JsonNode call) {
        ObjectNode view = call.deepCopy();
        view.properties().removeIf(field -> field.getKey().startsWith("_"));
        return view;
    }

    /** What may be kept under the call's data_storage_setting: what get-call answers. */
    static ObjectNode stored(JsonNode call) {
        ObjectNode view = complete(call);
        boolean over = !call.path("call_status").asText().equals("ongoing");
        if (over && call.path("data_storage_setting").asText().equals("basic_attributes_only")) {
            view.remove(TRANSCRIPTS);
            view.remove(CONTENT);
        }
        return view;
    }

    /** What list-calls shows. */
    static ObjectNode listed(JsonNode call) {
        return stored(call).without(TRANSCRIPTS);
    }
}
