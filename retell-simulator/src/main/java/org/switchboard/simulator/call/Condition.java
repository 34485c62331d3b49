package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;

/** One typed condition of a filter: {@code {type, op, value}}. */
final class Condition {
    private Condition() {}

    static boolean holds(JsonNode condition, JsonNode actual) {
        String type = condition.path("type").asText();
        String op = condition.path("op").asText();
        JsonNode wanted = condition.path("value");
        boolean known = actual.isValueNode() && !actual.isNull();
        return switch (type + " " + op) {
            case "enum in" ->
                known && wanted.valueStream().anyMatch(value -> value.asText().equals(actual.asText()));
            case "string eq" -> known && actual.asText().equals(wanted.asText());
            case "string ne" -> !known || !actual.asText().equals(wanted.asText());
            case "string sw" -> known && actual.asText().startsWith(wanted.asText());
            case "string ew" -> known && actual.asText().endsWith(wanted.asText());
            case "string co" -> known && actual.asText().contains(wanted.asText());
            case "boolean eq" -> known && actual.asBoolean() == wanted.asBoolean();
            case "number eq" -> known && actual.asDouble() == wanted.asDouble();
            case "number ne" -> !known || actual.asDouble() != wanted.asDouble();
            case "number gt" -> known && actual.asDouble() > wanted.asDouble();
            case "number ge" -> known && actual.asDouble() >= wanted.asDouble();
            case "number lt" -> known && actual.asDouble() < wanted.asDouble();
            case "number le" -> known && actual.asDouble() <= wanted.asDouble();
            case "range bt" ->
                known
                        && actual.asDouble() >= wanted.path(0).asDouble()
                        && actual.asDouble() <= wanted.path(1).asDouble();
            case "present pr" -> !actual.isMissingNode() && !actual.isNull();
            case "present np" -> actual.isMissingNode() || actual.isNull();
            default -> throw new IllegalStateException("a condition that was not checked");
        };
    }
}
