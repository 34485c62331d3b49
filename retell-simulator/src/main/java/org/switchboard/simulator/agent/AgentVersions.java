package org.switchboard.simulator.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import org.switchboard.simulator.rules.Rules;

/** Drafts and published versions: publishing happens in place and opens no new draft. */
public final class AgentVersions {
    private final SimulatedClock clock;

    /** Dates versions by the given clock. */
    public AgentVersions(SimulatedClock clock) {
        this.clock = clock;
    }

    /** Adds the version endpoints. */
    public void register(Routes routes) {
        routes.get("/list-agent-versions/{agent_id}", AgentVersions::list);
        routes.get("/get-agent-versions/{agent_id}", AgentVersions::all);
        routes.post("/create-agent-version/{agent_id}", this::create);
        routes.post("/publish-agent-version/{agent_id}", this::publish);
        routes.delete("/delete-agent-version/{agent_id}", AgentVersions::delete);
    }

    private static Answer list(ApiRequest request) {
        Paging paging = Paging.ofQuery(request);
        List<JsonNode> items = new ArrayList<>();
        versions(request).forEach(version -> items.add(summary(version)));
        if (!paging.ascending()) {
            Collections.reverse(items);
        }
        return Answer.ok(paging.page(items));
    }

    private static JsonNode summary(JsonNode agent) {
        ObjectNode summary = Json.object();
        for (String field : List.of(
                "version",
                "is_published",
                "base_version",
                "last_modification_timestamp",
                "version_title",
                "version_description")) {
            if (agent.hasNonNull(field)) {
                summary.set(field, agent.path(field));
            }
        }
        return summary;
    }

    private static Answer all(ApiRequest request) {
        return Answer.ok(versions(request));
    }

    private Answer create(ApiRequest request) {
        ObjectNode body = request.body();
        Rules.require("", body, "base_version");
        ObjectNode draft = version(request, body).deepCopy();
        int next = 0;
        for (JsonNode version : versions(request)) {
            next = Math.max(next, version.path("version").asInt() + 1);
        }
        draft.set("base_version", draft.path("version"));
        draft.put("version", next);
        draft.put("is_published", false);
        draft.remove(List.of("version_title", "version_description"));
        draft.put("last_modification_timestamp", clock.nowMillis());
        request.workspace().agents().append(request.path("agent_id"), draft);
        return Answer.created(draft);
    }

    private Answer publish(ApiRequest request) {
        ObjectNode body = request.body();
        Rules.require("", body, "version");
        ObjectNode agent = version(request, Json.object().set("base_version", body.path("version")));
        agent.put("is_published", true);
        for (String field : List.of("version_title", "version_description")) {
            if (body.has(field)) {
                agent.set(field, body.path(field));
            }
        }
        agent.put("last_modification_timestamp", clock.nowMillis());
        return new Answer(200, null);
    }

    private static Answer delete(ApiRequest request) {
        String number = request.query("version");
        if (number == null) {
            throw ApiException.badRequest("version is required");
        }
        ArrayNode versions = versions(request);
        ObjectNode version = request.workspace().agents().get(request.path("agent_id"), number);
        if (versions.size() == 1) {
            throw ApiException.badRequest("The only version of an agent cannot be deleted");
        }
        versions.removeIf(candidate -> candidate.equals(version));
        return Answer.noContent();
    }

    private static ArrayNode versions(ApiRequest request) {
        return request.workspace().agents().versions(request.path("agent_id"));
    }

    /** Both 404 and 422 are documented here: 422 for the agent, 404 for the version. */
    private static ObjectNode version(ApiRequest request, JsonNode reference) {
        versions(request);
        try {
            String number = reference.path("base_version").asText();
            return request.workspace().agents().get(request.path("agent_id"), number);
        } catch (ApiException e) {
            throw ApiException.of(404, "Agent version not found");
        }
    }
}
