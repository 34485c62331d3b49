package org.switchboard.system.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.switchboard.system.ApiClient;

/** The document at {@code /openapi}, as readers of it see it. */
final class ApiDescription {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");
    private static final String BASE = "/api/";
    private static final Set<String> IN_NO_ORDER = Set.of("parameters", "tags", "security", "required");

    private final JsonNode document;

    ApiDescription(ApiClient anybody) throws Exception {
        document = anybody.with("Accept", "application/json")
                .get("/openapi?format=JSON")
                .expect(200)
                .json();
    }

    /**
     * An operation.
     *
     * @param path below {@code /api/}
     */
    record Operation(String method, String path, JsonNode node) {
        String key() {
            return method + " " + path;
        }

        Set<String> parameters(String in) {
            Set<String> names = new TreeSet<>();
            for (JsonNode parameter : node.path("parameters")) {
                if (parameter.path("in").asText().equals(in)) {
                    names.add(parameter.path("name").asText());
                }
            }
            return names;
        }

        Set<String> statuses() {
            Set<String> statuses = new TreeSet<>();
            node.path("responses").fieldNames().forEachRemaining(statuses::add);
            return statuses;
        }

        boolean isSecured() {
            return !node.path("security").isEmpty();
        }

        JsonNode response(String status) {
            return node.path("responses").path(status);
        }
    }

    /** The same for every server and every start: fields by name, parameters and the like in order, no server's address. */
    static JsonNode settled(JsonNode document) {
        ObjectNode sorted = (ObjectNode) sorted("", document);
        // A field of the server's own, which the standard doesn't have.
        sorted.remove("endpoints");
        sorted.remove("servers");
        return sorted;
    }

    private static JsonNode sorted(String name, JsonNode node) {
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            TreeSet<String> names = new TreeSet<>();
            node.fieldNames().forEachRemaining(names::add);
            names.forEach(field -> object.set(field, sorted(field, node.get(field))));
            return object;
        }
        if (node.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            node.forEach(item -> items.add(sorted("", item)));
            if (IN_NO_ORDER.contains(name)) {
                items.sort(Comparator.comparing(JsonNode::toString));
            }
            return JsonNodeFactory.instance.arrayNode().addAll(items);
        }
        return node;
    }

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(one -> {
                    if (METHODS.contains(one.getKey())) {
                        String below =
                                path.getKey().startsWith(BASE) ? path.getKey().substring(BASE.length()) : path.getKey();
                        all.add(new Operation(one.getKey().toUpperCase(java.util.Locale.ROOT), below, one.getValue()));
                    }
                }));
        return all;
    }

    JsonNode document() {
        return document;
    }

    /** The schema itself, where only its name is given. */
    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        if (reference.isEmpty()) {
            return schema;
        }
        return resolved(document.at(reference.substring(1)));
    }

    /** The schema of an operation's JSON body; missing if it takes none. */
    JsonNode body(Operation operation) {
        return Optional.of(operation.node().at("/requestBody/content"))
                .map(content -> content.path("application/json").path("schema"))
                .map(this::resolved)
                .orElse(MissingNode.getInstance());
    }
}
