package org.switchboard.simulator.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.switchboard.simulator.http.ApiException;
import org.switchboard.simulator.http.Json;

/** Things with an id, in the order they were added. */
public final class Shelf {
    private final Map<String, ObjectNode> byId = new LinkedHashMap<>();

    /** Adds or replaces. */
    public void put(String id, ObjectNode thing) {
        byId.put(id, thing);
    }

    /** The thing with this id, if any. */
    public Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The thing with this id.
     *
     * @throws ApiException 422 if it is unknown
     */
    public ObjectNode get(String id) {
        return find(id).orElseThrow(ApiException::unknownAsset);
    }

    /** All, oldest first. */
    public List<ObjectNode> all() {
        return List.copyOf(byId.values());
    }

    /** Removes one; 422 if it is unknown. */
    public void delete(String id) {
        get(id);
        byId.remove(id);
    }

    ObjectNode snapshot() {
        ObjectNode all = Json.object();
        byId.forEach(all::set);
        return all;
    }

    void restore(JsonNode snapshot) {
        snapshot.properties().forEach(entry -> byId.put(entry.getKey(), (ObjectNode) entry.getValue()));
    }
}
