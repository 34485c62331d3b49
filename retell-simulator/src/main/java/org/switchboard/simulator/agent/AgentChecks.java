package org.switchboard.simulator.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.switchboard.simulator.http.ApiException;
import org.switchboard.simulator.http.Json;
import org.switchboard.simulator.rules.Rules;
import org.switchboard.simulator.workspace.Workspace;

/** What create-agent and update-agent refuse. */
public final class AgentChecks {
    private static final List<String> NESTED = List.of(
            "user_dtmf_options",
            "pii_config",
            "guardrail_config",
            "custom_stt_config",
            "handbook_config",
            "call_screening_option");

    private AgentChecks() {}

    /** Checks fields that are present; 400 for bad values, 422 for ids unknown in the workspace. */
    public static void check(Workspace workspace, JsonNode agent) {
        Rules.check("agent", "", agent);
        if (agent.hasNonNull("voice_id")
                && !Voices.exists(agent.path("voice_id").asText())) {
            throw ApiException.unknownAsset();
        }
        if (agent.has("response_engine")) {
            engine(workspace, agent.path("response_engine"));
        }
        if (agent.hasNonNull("voicemail_option")) {
            voicemail(agent.path("voicemail_option").path("action"));
        }
        if (agent.hasNonNull("ivr_option")) {
            JsonNode action = agent.path("ivr_option").path("action");
            Rules.require("ivr_option.action.", action, "type");
            Rules.check("ivr_action", "ivr_option.action.", action);
        }
        if (agent.hasNonNull("call_screening_option")) {
            Rules.require(
                    "call_screening_option.", agent.path("call_screening_option"), "agent_identity", "call_purpose");
        }
        for (String field : NESTED) {
            Rules.check(field, field + ".", agent.path(field));
        }
        agent.path("pronunciation_dictionary").forEach(entry -> {
            Rules.require("pronunciation_dictionary.", entry, "word", "alphabet", "phoneme");
            Rules.check("pronunciation", "pronunciation_dictionary.", entry);
        });
        agent.path("fallback_voice_ids")
                .forEach(voice -> fallbackVoice(Json.text(agent, "voice_id", ""), voice.asText()));
        agent.path("post_call_analysis_data").forEach(AgentChecks::analysisItem);
    }

    private static void engine(Workspace workspace, JsonNode engine) {
        switch (Json.text(engine, "type", "")) {
            case "retell-llm" -> {
                Rules.require("response_engine.", engine, "llm_id");
                workspace.llms().get(engine.path("llm_id").asText(), Json.text(engine, "version", null));
            }
            case "custom-llm" -> Rules.require("response_engine.", engine, "llm_websocket_url");
            case "conversation-flow" -> {
                Rules.require("response_engine.", engine, "conversation_flow_id");
                throw ApiException.unknownAsset();
            }
            default ->
                throw ApiException.badRequest(
                        "response_engine.type must be one of conversation-flow, custom-llm, retell-llm");
        }
    }

    private static void fallbackVoice(String voiceId, String fallback) {
        if (!Voices.exists(fallback)) {
            throw ApiException.unknownAsset();
        }
        if (Voices.provider(fallback).equals(Voices.provider(voiceId))) {
            throw ApiException.badRequest("fallback_voice_ids must come from another provider than voice_id");
        }
    }

    private static void voicemail(JsonNode action) {
        Rules.require("voicemail_option.action.", action, "type");
        Rules.check("voicemail_action", "voicemail_option.action.", action);
    }

    private static void analysisItem(JsonNode item) {
        String prefix = "post_call_analysis_data.";
        Rules.require(prefix, item, "type", "name");
        Rules.check("analysis_item", prefix, item);
        String type = item.path("type").asText();
        if (type.equals("enum")) {
            Rules.require(prefix, item, "choices");
        }
        if (type.equals("system-presets")) {
            Rules.check("analysis_preset", prefix, item);
        } else {
            Rules.require(prefix, item, "description");
        }
    }
}
