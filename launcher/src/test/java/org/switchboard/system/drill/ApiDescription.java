package org.switchboard.system.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.switchboard.system.ApiClient;

/** The document at {@code /openapi}, as readers of it see it. */
final class ApiDescription {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");
    private static final String BASE = "/api/";

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
