package org.switchboard.simulator.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.switchboard.simulator.clock.SimulatedClock;
import org.switchboard.simulator.http.Answer;
import org.switchboard.simulator.http.ApiException;
import org.switchboard.simulator.http.ApiRequest;
import org.switchboard.simulator.http.Json;
import org.switchboard.simulator.http.Paging;
import org.switchboard.simulator.http.Routes;
import org.switchboard.simulator.workspace.Workspace;
import org.switchboard.simulator.workspace.World;

/** Create, get, update, list and delete Retell LLMs. */
public final class RetellLlms {
    private static final List<String> NULL_BY_DEFAULT =
            List.of("s2s_model", "states", "starting_state", "begin_after_user_silence_ms", "mcps");

    private final World world;
    private final SimulatedClock clock;

    /** Makes LLMs of the given world. */
    public RetellLlms(World world, SimulatedClock clock) {
        this.world = world;
        this.clock = clock;
    }

    /** Adds the LLM endpoints. */
    public void register(Routes routes) {
        routes.post("/create-retell-llm", this::create);
        routes.get("/get-retell-llm/{llm_id}", RetellLlms::get);
        routes.patch("/update-retell-llm/{llm_id}", this::update);
        routes.get("/v2/list-retell-llms", RetellLlms::list);
        routes.delete("/delete-retell-llm/{llm_id}", RetellLlms::delete);
    }

    private Answer create(ApiRequest request) {
        ObjectNode body = request.body();
        LlmChecks.check(request.workspace(), body);
        LlmChecks.states(body);
        ObjectNode llm = Json.object();
        String llmId = world.ids().next("llm_", 28);
        llm.put("llm_id", llmId);
        llm.put("version", 0);
        llm.put("is_published", false);
        if (!body.hasNonNull("s2s_model")) {
            llm.put("model", "gpt-4.1");
        }
        llm.setAll(body);
        NULL_BY_DEFAULT.stream().filter(field -> !llm.has(field)).forEach(llm::putNull);
        if (!llm.has("knowledge_base_ids")) {
            llm.putArray("knowledge_base_ids");
        }
        llm.put("last_modification_timestamp", clock.nowMillis());
        request.workspace().llms().create(llmId, llm);
        return Answer.created(llm);
    }

    private static Answer get(ApiRequest request) {
        return Answer.ok(request.workspace().llms().get(request.path("llm_id"), request.query("version")));
    }

    private Answer update(ApiRequest request) {
        ObjectNode body = request.body();
        ObjectNode llm = request.workspace().llms().get(request.path("llm_id"), request.query("version"));
        LlmChecks.check(request.workspace(), body);
        LlmChecks.states(llm.deepCopy().setAll(body));
        body.remove(List.of("llm_id", "version", "is_published", "last_modification_timestamp"));
        llm.setAll(body);
        llm.put("last_modification_timestamp", clock.nowMillis());
        return Answer.ok(llm);
    }

    private static Answer list(ApiRequest request) {
        Paging paging = Paging.ofQuery(request);
        List<ObjectNode> llms = new ArrayList<>(request.workspace().llms().latest());
        if (!paging.ascending()) {
            Collections.reverse(llms);
        }
        return Answer.ok(paging.page(llms));
    }

    private static Answer delete(ApiRequest request) {
        Workspace workspace = request.workspace();
        String llmId = request.path("llm_id");
        workspace.llms().versions(llmId);
        boolean used = workspace.agents().all().stream()
                .anyMatch(agent ->
                        agent.path("response_engine").path("llm_id").asText().equals(llmId));
        if (used && !"true".equals(request.query("force_delete"))) {
            throw ApiException.badRequest("The LLM is used by an agent; delete the agent first or use force_delete");
        }
        workspace.llms().delete(llmId);
        return Answer.noContent();
    }
}
