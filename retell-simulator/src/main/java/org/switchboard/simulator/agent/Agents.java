package org.switchboard.simulator.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.switchboard.simulator.clock.SimulatedClock;
import org.switchboard.simulator.http.Answer;
import org.switchboard.simulator.http.ApiException;
import org.switchboard.simulator.http.ApiRequest;
import org.switchboard.simulator.http.Json;
import org.switchboard.simulator.http.Paging;
import org.switchboard.simulator.http.Routes;
import org.switchboard.simulator.rules.Rules;
import org.switchboard.simulator.workspace.World;

/** Create, get, update, list and delete voice agents. */
public final class Agents {
    private static final List<String> MULTI =
            List.of("en-US", "es-ES", "fr-FR", "de-DE", "hi-IN", "ru-RU", "pt-BR", "ja-JP", "it-IT", "nl-NL");

    private final World world;
    private final SimulatedClock clock;

    /** Makes agents of the given world. */
    public Agents(World world, SimulatedClock clock) {
        this.world = world;
        this.clock = clock;
    }

    /** Adds the agent endpoints. */
    public void register(Routes routes) {
        routes.post("/create-agent", this::create);
        routes.get("/get-agent/{agent_id}", Agents::get);
        routes.patch("/update-agent/{agent_id}", this::update);
        routes.post("/repair-agent/{agent_id}", Agents::get);
        routes.post("/v2/list-agents", Agents::list);
        routes.delete("/delete-agent/{agent_id}", Agents::delete);
    }

    private Answer create(ApiRequest request) {
        ObjectNode body = request.body();
        Rules.require("", body, "response_engine", "voice_id");
        AgentChecks.check(request.workspace(), body);
        ObjectNode agent = Json.object();
        String agentId = world.ids().next("agent_", 26);
        agent.put("agent_id", agentId);
        agent.put("version", 0);
        agent.put("is_published", false);
        agent.putNull("base_version");
        agent.putArray("assigned_tags");
        agent.setAll(body);
        putDefaults(agent);
        spellOutMulti(agent);
        agent.put("last_modification_timestamp", clock.nowMillis());
        request.workspace().agents().create(agentId, agent);
        return Answer.created(agent);
    }

    /** The scalar is deprecated; it comes back as the list it stands for. */
    private static void spellOutMulti(ObjectNode agent) {
        if (agent.path("language").asText().equals("multi")) {
            MULTI.forEach(agent.putArray("language")::add);
        }
    }

    private static void putDefaults(ObjectNode agent) {
        if (!agent.has("language")) {
            agent.put("language", "en-US");
        }
        if (!agent.has("data_storage_setting")) {
            agent.put("data_storage_setting", "everything");
        }
        if (!agent.has("opt_in_signed_url")) {
            agent.put("opt_in_signed_url", false);
        }
    }

    private static Answer get(ApiRequest request) {
        return Answer.ok(request.workspace().agents().get(request.path("agent_id"), request.query("version")));
    }

    private Answer update(ApiRequest request) {
        ObjectNode body = request.body();
        ObjectNode agent = draft(request);
        AgentChecks.check(request.workspace(), body);
        body.remove(List.of("agent_id", "version", "is_published", "base_version", "last_modification_timestamp"));
        agent.setAll(body);
        spellOutMulti(agent);
        agent.put("last_modification_timestamp", clock.nowMillis());
        return Answer.ok(agent);
    }

    private static ObjectNode draft(ApiRequest request) {
        var agents = request.workspace().agents();
        String agentId = request.path("agent_id");
        String version = request.query("version");
        if (version == null) {
            return agents.findLatestDraft(agentId)
                    .orElseThrow(() -> ApiException.badRequest(
                            "The agent has no draft version; create one with create-agent-version"));
        }
        ObjectNode agent = agents.get(agentId, version);
        if (agent.path("is_published").asBoolean()) {
            throw ApiException.badRequest("A published version cannot be changed");
        }
        return agent;
    }

    private static Answer list(ApiRequest request) {
        Paging paging = Paging.ofQuery(request);
        JsonNode filter = request.body().path("filter_criteria");
        List<ObjectNode> agents = new ArrayList<>(request.workspace().agents().latest().stream()
                .filter(agent -> matches(agent, filter))
                .map(Agents::slim)
                .toList());
        if (!paging.ascending()) {
            Collections.reverse(agents);
        }
        return Answer.ok(paging.page(agents));
    }

    private static boolean matches(JsonNode agent, JsonNode filter) {
        String channel = Json.text(filter.path("channel"), "value", "voice");
        String query = Json.text(filter, "query", "").toLowerCase(Locale.ROOT);
        String name = Json.text(agent, "agent_name", "").toLowerCase(Locale.ROOT);
        return channel.equals("voice")
                && (name.contains(query) || agent.path("agent_id").asText().contains(query));
    }

    private static ObjectNode slim(JsonNode agent) {
        ObjectNode item = Json.object();
        item.set("agent_id", agent.path("agent_id"));
        item.put("agent_name", Json.text(agent, "agent_name", ""));
        item.put("channel", "voice");
        item.putObject("tags");
        item.set("user_modified_timestamp", agent.path("last_modification_timestamp"));
        return item;
    }

    private static Answer delete(ApiRequest request) {
        request.workspace().agents().delete(request.path("agent_id"));
        return Answer.noContent();
    }
}
