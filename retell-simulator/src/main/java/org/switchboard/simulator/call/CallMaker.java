package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import org.switchboard.simulator.agent.AgentChecks;
import org.switchboard.simulator.agent.LlmChecks;
import org.switchboard.simulator.http.ApiException;
import org.switchboard.simulator.http.Json;
import org.switchboard.simulator.workspace.Workspace;
import org.switchboard.simulator.workspace.World;

/** Makes call objects and decides what will be said in them. */
public final class CallMaker {
    private static final List<String> GIVEN = List.of("retell_llm_dynamic_variables", "metadata", "custom_sip_headers");

    private static final List<String> OVERRIDABLE = List.of(
            "model",
            "s2s_model",
            "model_temperature",
            "model_high_priority",
            "tool_call_strict_mode",
            "knowledge_base_ids",
            "kb_config",
            "start_speaker",
            "begin_after_user_silence_ms",
            "begin_message");

    private final World world;

    /** Makes calls of the given world. */
    public CallMaker(World world) {
        this.world = world;
    }

    /** An agent of a certain version, with the settings that hold for one call. */
    record Cast(JsonNode agent, JsonNode llm) {}

    /** Draws one agent of a number's bindings by weight; null if none is bound. */
    JsonNode draw(JsonNode bindings) {
        Random random = world.ids().nextRandom();
        double left = random.nextDouble();
        JsonNode drawn = null;
        for (JsonNode binding : bindings) {
            drawn = binding;
            left -= binding.path("weight").asDouble();
            if (left < 0) {
                break;
            }
        }
        return drawn;
    }

    /** Resolves agent and LLM and applies the override. */
    Cast cast(Workspace workspace, String agentId, String version, JsonNode override) {
        ObjectNode agent = workspace.agents().get(agentId, version).deepCopy();
        apply(agent, override.path("agent"), () -> AgentChecks.check(workspace, override.path("agent")));
        JsonNode engine = agent.path("response_engine");
        ObjectNode llm = Json.object();
        if (engine.path("type").asText().equals("retell-llm")) {
            llm = workspace
                    .llms()
                    .get(engine.path("llm_id").asText(), Json.text(engine, "version", null))
                    .deepCopy();
            JsonNode given = override.path("retell_llm");
            apply(llm, given.isObject() ? overridable(given) : given, () -> LlmChecks.check(workspace, given));
        }
        return new Cast(agent, llm);
    }

    /** An override may change how the LLM speaks, not its prompt or tools. */
    private static JsonNode overridable(JsonNode given) {
        return given.<ObjectNode>deepCopy().retain(OVERRIDABLE);
    }

    private static void apply(ObjectNode target, JsonNode override, Runnable check) {
        if (override instanceof ObjectNode partial) {
            check.run();
            target.setAll(partial);
        }
    }

    /** Refuses with 429 when every slot is taken. */
    void requireSlot(Workspace workspace) {
        if (!hasSlot(workspace)) {
            throw ApiException.of(429, "Concurrency limit reached");
        }
    }

    boolean hasSlot(Workspace workspace) {
        return workspace.runningCalls() < workspace.concurrencyLimit();
    }

    /** A registered call, already stored. */
    ObjectNode register(Workspace workspace, String callId, String type, Cast cast, JsonNode given) {
        ObjectNode call = Json.object();
        call.put("call_id", callId);
        call.put("call_type", type);
        call.set("agent_id", cast.agent().path("agent_id"));
        call.set("agent_version", cast.agent().path("version"));
        if (cast.agent().hasNonNull("agent_name")) {
            call.set("agent_name", cast.agent().path("agent_name"));
        }
        GIVEN.stream().filter(given::hasNonNull).forEach(field -> call.set(field, given.path(field)));
        call.put("data_storage_setting", Json.text(cast.agent(), "data_storage_setting", "everything"));
        call.put("opt_in_signed_url", cast.agent().path("opt_in_signed_url").asBoolean(false));
        call.put("call_status", "registered");
        workspace.calls().put(callId, call);
        return call;
    }

    String newId() {
        return world.ids().next("call_", 27);
    }

    CallPlan plan(Outcome outcome, Cast cast, JsonNode call) {
        return ScriptWriter.plan(
                outcome,
                cast.agent(),
                cast.llm(),
                call.path("retell_llm_dynamic_variables"),
                world.ids().nextRandom());
    }
}
