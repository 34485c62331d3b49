package org.switchboard.simulator.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.switchboard.simulator.http.ApiException;
import org.switchboard.simulator.http.Json;

/** Assets with numbered versions: agents and LLMs. Oldest asset first; version 0 first. */
public final class VersionedAssets {
    private final Map<String, ArrayNode> versionsById = new LinkedHashMap<>();

    /** Stores the first version of an asset. */
    public void create(String id, ObjectNode version) {
        versionsById.put(id, Json.array().add(version));
    }

    /** Appends a version. */
    public void append(String id, ObjectNode version) {
        versions(id).add(version);
    }

    /** Whether the id is known. */
    public boolean contains(String id) {
        return versionsById.containsKey(id);
    }

    /** Whether the asset has this version. */
    public boolean has(String id, String number) {
        return nodes(versions(id)).stream()
                .anyMatch(version -> version.path("version").asText().equals(number));
    }

    /**
     * The versions of an asset, oldest first.
     *
     * @throws ApiException 422 if the id is unknown
     */
    public ArrayNode versions(String id) {
        ArrayNode versions = versionsById.get(id);
        if (versions == null) {
            throw ApiException.unknownAsset();
        }
        return versions;
    }

    /**
     * The version that a reference means.
     *
     * @param reference integer, {@code latest}, {@code latest_published}; null means latest
     * @throws ApiException 422 if there is none
     */
    public ObjectNode get(String id, String reference) {
        List<ObjectNode> versions = nodes(versions(id));
        if (reference == null || reference.equals("latest")) {
            return versions.get(versions.size() - 1);
        }
        return versions.stream()
                .filter(version -> reference.equals("latest_published")
                        ? version.path("is_published").asBoolean()
                        : version.path("version").asText().equals(reference))
                .max(Comparator.comparingInt(version -> version.path("version").asInt()))
                .orElseThrow(ApiException::unknownAsset);
    }

    /** The newest version that is not published. */
    public Optional<ObjectNode> findLatestDraft(String id) {
        return nodes(versions(id)).stream()
                .filter(version -> !version.path("is_published").asBoolean())
                .max(Comparator.comparingInt(version -> version.path("version").asInt()));
    }

    /** The latest version of each asset, oldest asset first. */
    public List<ObjectNode> latest() {
        return versionsById.keySet().stream().map(id -> get(id, null)).toList();
    }

    /** Every version of every asset. */
    public List<ObjectNode> all() {
        return versionsById.values().stream()
                .flatMap(versions -> nodes(versions).stream())
                .toList();
    }

    /** Removes an asset with all its versions. */
    public void delete(String id) {
        versions(id);
        versionsById.remove(id);
    }

    ObjectNode snapshot() {
        ObjectNode all = Json.object();
        versionsById.forEach(all::set);
        return all;
    }

    void restore(JsonNode snapshot) {
        snapshot.properties().forEach(entry -> versionsById.put(entry.getKey(), (ArrayNode) entry.getValue()));
    }

    private static List<ObjectNode> nodes(ArrayNode versions) {
        return versions.valueStream().map(ObjectNode.class::cast).toList();
    }
}
