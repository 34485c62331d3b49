package org.switchboard.system.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.switchboard.system.drill.ApiDescription.Operation;

/** What a description must have to be of use. */
final class DocumentLint {
    private static final int DEEPEST = 8;

    private final ApiDescription description;
    private final Operation operation;
    private final boolean open;
    private final List<String> complaints = new ArrayList<>();

    /** @param open whether everybody may call it */
    DocumentLint(ApiDescription description, Operation operation, boolean open) {
        this.description = description;
        this.operation = operation;
        this.open = open;
    }

    List<String> complaints() {
        JsonNode node = operation.node();
        require(!node.path("operationId").asText().isEmpty(), "has no operationId");
        require(!node.path("summary").asText().isEmpty(), "has no summary");
        require(!node.path("tags").isEmpty(), "has no tag");
        require(operation.isSecured() != open, open ? "asks everybody for a token" : "doesn't ask for a token");
        parameters();
        if (node.has("requestBody")) {
            JsonNode content = node.at("/requestBody/content");
            require(content.has("application/json"), "doesn't take JSON");
            content(content, "the request's body");
        }
        answers();
        return complaints;
    }

    private void parameters() {
        Set<String> query = operation.parameters("query");
        require(query.contains("limit") == query.contains("cursor"), "has limit or cursor without the other");
        for (JsonNode parameter : operation.node().path("parameters")) {
            String name = parameter.path("name").asText();
            require(
                    parameter.path("schema").has("type")
                            || parameter.path("schema").has("$ref"),
                    name + " has no type");
            require(!parameter.path("description").asText().isEmpty(), name + " has no description");
            if (parameter.path("in").asText().equals("path")) {
                require(parameter.path("required").asBoolean(), name + " isn't required");
            }
        }
    }

    private void answers() {
        Set<String> statuses = operation.statuses();
        require(statuses.stream().anyMatch(status -> status.startsWith("2")), "has no success");
        Set<String> wanted = new TreeSet<>(Set.of("400"));
        if (operation.isSecured()) {
            wanted.addAll(Set.of("401", "403", "429", "500"));
        }
        if (operation.node().has("requestBody")) {
            wanted.add("413");
        }
        wanted.removeAll(statuses);
        require(wanted.isEmpty(), "doesn't say " + wanted);
        for (String status : statuses) {
            JsonNode answer = operation.response(status);
            require(!answer.path("description").asText().isEmpty(), status + " has no description");
            if (status.startsWith("4") || status.startsWith("5")) {
                require(
                        answer.at("/content/application~1problem+json/schema/$ref")
                                .asText()
                                .endsWith("/Problem"),
                        status + " isn't a problem");
                JsonNode example =
                        description.resolved(answer.at("/content/application~1problem+json/examples/problem"));
                require(example.at("/value/status").asText().equals(status), status + " has no example of its own");
            } else if (answer.has("content")) {
                content(answer.path("content"), status);
            } else {
                require(Set.of("202", "204", "206").contains(status), status + " has no content");
            }
        }
    }

    private void content(JsonNode content, String where) {
        JsonNode json = content.path("application/json");
        if (!json.isMissingNode()) {
            require(json.has("schema"), where + " has no schema");
            require(json.has("example"), where + " has no example");
            schema(json.path("schema"), where, 0);
        }
    }

    private void schema(JsonNode given, String where, int depth) {
        JsonNode schema = description.resolved(given);
        String type = schema.path("type").asText();
        if (depth > DEEPEST || schema.has("additionalProperties")) {
            return;
        }
        require(!type.isEmpty() || schema.has("allOf"), where + " has no type");
        if (type.equals("object")) {
            require(!schema.path("properties").isEmpty(), where + " is an object without fields");
            schema.path("properties")
                    .properties()
                    .forEach(field -> schema(field.getValue(), where + "." + field.getKey(), depth + 1));
        } else if (type.equals("array")) {
            require(schema.has("items"), where + " has no items");
            schema(schema.path("items"), where + "[]", depth + 1);
        }
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            complaints.add(operation.key() + ": " + otherwise);
        }
    }
}
