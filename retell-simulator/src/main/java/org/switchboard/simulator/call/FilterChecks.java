package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.switchboard.simulator.http.ApiException;
import org.switchboard.simulator.http.Json;
import org.switchboard.simulator.rules.Rules;

/** What list-calls refuses as a filter, whether there are calls or not. */
final class FilterChecks {
    private static final Set<String> ANY = Set.of("string", "number", "boolean", "range", "enum", "present");
    private static final Set<String> NUMBERS = Set.of("number", "range");

    /** The types of condition that each field takes. */
    private static final Map<String, Set<String>> TYPES = Map.ofEntries(
            Map.entry("agent_tag", Set.of("enum")),
            Map.entry("call_status", Set.of("enum")),
            Map.entry("disconnection_reason", Set.of("enum")),
            Map.entry("call_type", Set.of("enum")),
            Map.entry("direction", Set.of("enum")),
            Map.entry("user_sentiment", Set.of("enum")),
            Map.entry("data_storage_setting", Set.of("enum")),
            Map.entry("call_id", Set.of("string", "enum")),
            Map.entry("batch_call_id", Set.of("string")),
            Map.entry("from_number", Set.of("string")),
            Map.entry("to_number", Set.of("string")),
            Map.entry("in_voicemail", Set.of("boolean")),
            Map.entry("call_successful", Set.of("boolean")),
            Map.entry("start_timestamp", NUMBERS),
            Map.entry("end_timestamp", NUMBERS),
            Map.entry("duration_ms", NUMBERS),
            Map.entry("combined_cost", NUMBERS),
            Map.entry("e2e_latency_p50", NUMBERS),
            Map.entry("metadata", ANY),
            Map.entry("dynamic_variables", ANY),
            Map.entry("custom_analysis_data", ANY),
            Map.entry("custom_attributes", ANY));

    private static final Map<String, Set<String>> OPS = Map.of(
            "string", Set.of("eq", "ne", "sw", "ew", "co"),
            "number", Set.of("eq", "ne", "gt", "ge", "lt", "le"),
            "boolean", Set.of("eq"),
            "range", Set.of("bt"),
            "enum", Set.of("in"),
            "present", Set.of("pr", "np"));

    private FilterChecks() {}

    /** 400 that names the first filter which makes no sense. */
    static void check(JsonNode filters) {
        for (Map.Entry<String, JsonNode> filter : filters.properties()) {
            if (!filter.getValue().isNull()) {
                check(filter.getKey(), filter.getValue());
            }
        }
    }

    private static void check(String field, JsonNode filter) {
        String name = "filter_criteria." + field;
        switch (field) {
            case "agent" -> each(name, filter).forEach(agent -> Rules.require(name + ".", agent, "agent_id"));
            case "tool_calls" -> each(name, filter);
            case "metadata", "dynamic_variables", "custom_analysis_data", "custom_attributes" ->
                each(name, filter).forEach(item -> {
                    Rules.require(name + ".", item, "key");
                    condition(field, item);
                });
            default -> {
                if (!TYPES.containsKey(field)) {
                    throw ApiException.badRequest(name + " is not a filter");
                }
                condition(field, filter);
            }
        }
    }

    private static List<JsonNode> each(String name, JsonNode filter) {
        if (!filter.isArray()) {
            throw ApiException.badRequest(name + " must be an array");
        }
        return filter.valueStream().toList();
    }

    private static void condition(String field, JsonNode condition) {
        String type = condition.path("type").asText();
        if (!TYPES.get(field).contains(type)
                || !OPS.get(type).contains(condition.path("op").asText())) {
            throw ApiException.badRequest("filter_criteria." + field + " has an unknown type or op");
        }
        JsonNode value = condition.path("value");
        boolean good = switch (type) {
            case "string" -> value.isTextual();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "enum" -> value.isArray() && value.valueStream().allMatch(JsonNode::isTextual);
            case "range" ->
                value.isArray() && value.size() == 2 && value.valueStream().allMatch(JsonNode::isNumber);
            default -> true;
        };
        if (!good) {
            throw ApiException.badRequest("filter_criteria." + field + ".value does not fit its type");
        }
        if (type.equals("enum")) {
            Rules.check("filter", "filter_criteria.", Json.object().set(field, value));
        }
    }
}
