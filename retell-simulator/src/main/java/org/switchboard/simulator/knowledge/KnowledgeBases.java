package org.switchboard.simulator.knowledge;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.switchboard.simulator.clock.SimulatedClock;
import org.switchboard.simulator.http.Answer;
import org.switchboard.simulator.http.ApiException;
import org.switchboard.simulator.http.ApiRequest;
import org.switchboard.simulator.http.Json;
import org.switchboard.simulator.http.Routes;
import org.switchboard.simulator.workspace.World;

/** Knowledge bases: texts, pages and files are kept by name only, and are complete after a second. */
public final class KnowledgeBases {
    private static final long INDEXING_MILLIS = 1_000;
    private static final int LONGEST_NAME = 39;

    private final World world;
    private final SimulatedClock clock;

    /** Keeps knowledge bases in the given world. */
    public KnowledgeBases(World world, SimulatedClock clock) {
        this.world = world;
        this.clock = clock;
    }

    /** Adds the endpoints. */
    public void register(Routes routes) {
        routes.post("/create-knowledge-base", this::create);
        routes.get("/get-knowledge-base/{id}", request -> Answer.ok(find(request)));
        routes.get("/list-knowledge-bases", KnowledgeBases::list);
        routes.delete("/delete-knowledge-base/{id}", KnowledgeBases::delete);
        routes.post("/add-knowledge-base-sources/{id}", this::addSources);
        routes.delete("/delete-knowledge-base-source/{id}/source/{source}", KnowledgeBases::deleteSource);
    }

    private Answer create(ApiRequest request) {
        String name = request.form("knowledge_base_name");
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw ApiException.badRequest("knowledge_base_name is required and must be under 40 characters");
        }
        ObjectNode base = Json.object();
        String id = world.ids().next("knowledge_base_", 16);
        base.put("knowledge_base_id", id);
        base.put("knowledge_base_name", name);
        int largest = chunk(request, "max_chunk_size", 2_000);
        int smallest = chunk(request, "min_chunk_size", 400);
        if (smallest >= largest) {
            throw ApiException.badRequest("min_chunk_size must be less than max_chunk_size");
        }
        base.put("max_chunk_size", largest).put("min_chunk_size", smallest);
        base.put("enable_auto_refresh", "true".equals(request.form("enable_auto_refresh")));
        base.set("knowledge_base_sources", Json.array(Sources.read(request, world.ids())));
        request.workspace().knowledgeBases().put(id, base);
        index(base);
        return Answer.created(base);
    }

    private static int chunk(ApiRequest request, String field, int usual) {
        String given = request.form(field);
        try {
            return given == null ? usual : Integer.parseUnsignedInt(given);
        } catch (NumberFormatException e) {
            throw ApiException.badRequest(field + " must be an integer");
        }
    }

    private void index(ObjectNode base) {
        base.put("status", "in_progress");
        clock.schedule(
                INDEXING_MILLIS,
                () -> world.alone(() -> {
                    base.put("status", "complete");
                    base.put("last_refreshed_timestamp", clock.nowMillis());
                }));
    }

    private Answer addSources(ApiRequest request) {
        ObjectNode base = find(request);
        base.withArray("/knowledge_base_sources").addAll(Sources.read(request, world.ids()));
        index(base);
        return Answer.created(base);
    }

    private static Answer list(ApiRequest request) {
        return Answer.ok(Json.array(request.workspace().knowledgeBases().all()));
    }

    private static Answer delete(ApiRequest request) {
        request.workspace().knowledgeBases().delete(request.path("id"));
        return Answer.noContent();
    }

    private static Answer deleteSource(ApiRequest request) {
        ObjectNode base = find(request);
        ArrayNode sources = base.withArray("/knowledge_base_sources");
        int before = sources.size();
        sources.removeIf(source -> source.path("source_id").asText().equals(request.path("source")));
        if (sources.size() == before) {
            throw ApiException.unknownAsset();
        }
        return Answer.ok(base);
    }

    private static ObjectNode find(ApiRequest request) {
        return request.workspace().knowledgeBases().get(request.path("id"));
    }
}
