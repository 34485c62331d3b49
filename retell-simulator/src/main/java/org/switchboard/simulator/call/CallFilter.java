package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The filter_criteria of list-calls, joined by AND. */
final class CallFilter {
    private static final Map<String, String> NESTED = Map.of(
            "user_sentiment", "/call_analysis/user_sentiment",
            "in_voicemail", "/call_analysis/in_voicemail",
            "call_successful", "/call_analysis/call_successful",
            "combined_cost", "/call_cost/combined_cost",
            "e2e_latency_p50", "/latency/e2e/p50",
            "batch_call_id", "/_batch_call_id");

    private static final Map<String, String> KEYED = Map.of(
            "metadata", "/metadata",
            "dynamic_variables", "/retell_llm_dynamic_variables",
            "custom_analysis_data", "/call_analysis/custom_analysis_data",
            "custom_attributes", "/custom_attributes");

    private CallFilter() {}

    static boolean matches(JsonNode filters, JsonNode call) {
        boolean all = true;
        for (Map.Entry<String, JsonNode> filter : filters.properties()) {
            all &= filter.getValue().isNull() || matches(filter.getKey(), filter.getValue(), call);
        }
        return all;
    }

    private static boolean matches(String field, JsonNode filter, JsonNode call) {
        if (field.equals("agent")) {
            return filter.valueStream().anyMatch(agent -> agent(agent, call));
        }
        if (field.equals("tool_calls")) {
            return filter.valueStream().allMatch(tool -> tool(tool, call));
        }
        if (KEYED.containsKey(field)) {
            JsonNode object = call.at(KEYED.get(field));
            return filter.valueStream()
                    .allMatch(item ->
                            Condition.holds(item, object.path(item.path("key").asText())));
        }
        JsonNode value = NESTED.containsKey(field) ? call.at(NESTED.get(field)) : call.path(field);
        return Condition.holds(filter, value);
    }

    private static boolean agent(JsonNode filter, JsonNode call) {
        JsonNode versions = filter.path("version");
        return filter.path("agent_id").equals(call.path("agent_id"))
                && (versions.isEmpty()
                        || versions.valueStream().anyMatch(version -> version.equals(call.path("agent_version"))));
    }

    private static boolean tool(JsonNode filter, JsonNode call) {
        return call.path("transcript_with_tool_calls")
                .valueStream()
                .filter(entry -> entry.path("role").asText().equals("tool_call_invocation"))
                .anyMatch(entry -> !filter.has("name") || filter.path("name").equals(entry.path("name")));
    }
}
