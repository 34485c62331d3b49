package org.switchboard.simulator.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.switchboard.simulator.http.ApiException;
import org.switchboard.simulator.http.Json;
import org.switchboard.simulator.rules.Rules;
import org.switchboard.simulator.workspace.Workspace;

/** What create-retell-llm and update-retell-llm refuse. */
public final class LlmChecks {
    /** What each type of tool needs beside type and name. */
    private static final Map<String, List<String>> NEEDED = Map.of(
            "transfer_call", List.of("transfer_destination", "transfer_option"),
            "check_availability_cal", List.of("cal_api_key", "event_type_id"),
            "book_appointment_cal", List.of("cal_api_key", "event_type_id"),
            "agent_swap", List.of("agent_id", "post_call_analysis_setting"),
            "send_sms", List.of("sms_content"),
            "custom", List.of("url"),
            "code", List.of("code"),
            "extract_dynamic_variable", List.of("description", "variables"),
            "mcp", List.of("description"));

    private LlmChecks() {}

    /** Checks fields that are present; 400 for bad values. */
    public static void check(Workspace workspace, JsonNode llm) {
        Rules.check("llm", "", llm);
        if (llm.hasNonNull("model") && llm.hasNonNull("s2s_model")) {
            throw ApiException.badRequest("Only one of model and s2s_model can be set");
        }
        Rules.check("kb_config", "kb_config.", llm.path("kb_config"));
        tools("general_tools.", llm.path("general_tools"), new HashSet<>());
        llm.path("mcps").forEach(mcp -> {
            Rules.require("mcps.", mcp, "name", "url");
            Rules.check("mcp", "mcps.", mcp);
        });
        for (JsonNode knowledgeBase : llm.path("knowledge_base_ids")) {
            if (workspace.knowledgeBases().find(knowledgeBase.asText()).isEmpty()) {
                throw ApiException.badRequest("knowledge_base_ids names an unknown knowledge base");
            }
        }
    }

    /** Checks the states of a whole LLM against each other: names, edges and the starting state. */
    static void states(JsonNode llm) {
        Set<String> names = new HashSet<>();
        for (JsonNode state : llm.path("states")) {
            Rules.require("states.", state, "name");
            Rules.check("state", "states.", state);
            if (!names.add(state.path("name").asText())) {
                throw ApiException.badRequest("states.name must be unique");
            }
            tools("states.tools.", state.path("tools"), names(llm.path("general_tools")));
        }
        for (JsonNode state : llm.path("states")) {
            state.path("edges").forEach(edge -> edge(edge, names));
        }
        String start = Json.text(llm, "starting_state", null);
        if (!names.isEmpty() && !names.contains(start)) {
            throw ApiException.badRequest("starting_state must name one of the states");
        }
    }

    private static void edge(JsonNode edge, Set<String> states) {
        Rules.require("states.edges.", edge, "description", "destination_state_name");
        Rules.check("edge", "states.edges.", edge);
        if (!states.contains(edge.path("destination_state_name").asText())) {
            throw ApiException.badRequest("states.edges.destination_state_name must name one of the states");
        }
    }

    private static Set<String> names(JsonNode tools) {
        Set<String> names = new HashSet<>();
        tools.forEach(tool -> names.add(tool.path("name").asText()));
        return names;
    }

    /** @param names of the tools that are there already; grows */
    private static void tools(String prefix, JsonNode tools, Set<String> names) {
        for (JsonNode tool : tools) {
            Rules.require(prefix, tool, "type", "name");
            Rules.check("tool", prefix, tool);
            String name = tool.path("name").asText();
            if (!name.matches("[A-Za-z0-9_-]{1,64}") || !names.add(name)) {
                throw ApiException.badRequest(prefix + "name must be unique, at most 64 of A-Z a-z 0-9 _ -");
            }
            NEEDED.getOrDefault(tool.path("type").asText(), List.of())
                    .forEach(field -> Rules.require(prefix, tool, field));
            if (tool.path("type").asText().equals("transfer_call")) {
                transfer(prefix, tool);
            }
        }
    }

    private static void transfer(String prefix, JsonNode tool) {
        JsonNode destination = tool.path("transfer_destination");
        String field = prefix + "transfer_destination.";
        Rules.require(field, destination, "type");
        Rules.check("transfer_destination", field, destination);
        boolean predefined = destination.path("type").asText().equals("predefined");
        Rules.require(field, destination, predefined ? "number" : "prompt");
        Rules.require(prefix + "transfer_option.", tool.path("transfer_option"), "type");
        Rules.check("transfer_option", prefix + "transfer_option.", tool.path("transfer_option"));
    }
}
