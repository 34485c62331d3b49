package org.switchboard.api.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Examples of bodies, made of the examples that their fields have and of what the fields' types tell. */
final class Examples {
    private static final int DEEPEST = 6;
    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Schema> schemas;

    Examples(OpenAPI document) {
        schemas = Optional.ofNullable(document.getComponents().getSchemas()).orElse(Map.of());
    }

    void complete(Operation operation) {
        Stream<Content> answers =
                operation.getResponses().getAPIResponses().values().stream().map(APIResponse::getContent);
        Stream<Content> asked = Stream.ofNullable(operation.getRequestBody()).map(body -> body.getContent());
        Stream.concat(answers, asked)
                .filter(content -> content != null && content.getMediaTypes() != null)
                .flatMap(content -> content.getMediaTypes().values().stream())
                .filter(type -> type != null && type.getSchema() != null)
                .filter(type -> type.getExample() == null
                        && (type.getExamples() == null || type.getExamples().isEmpty()))
                .forEach(this::complete);
    }

    private void complete(MediaType type) {
        Object example = example(type.getSchema(), 0);
        if (example != null) {
            type.setExample(example);
        }
    }

    private Object example(Schema given, int depth) {
        Schema schema = resolved(given);
        if (schema == null || depth > DEEPEST) {
            return null;
        }
        if (schema.getExample() != null) {
            return schema.getExample();
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().get(0);
        }
        if (schema.getAllOf() != null && !schema.getAllOf().isEmpty()) {
            return example(schema.getAllOf().get(0), depth);
        }
        if (schema.getType() == null) {
            return null;
        }
        return switch (schema.getType()) {
            case OBJECT -> object(schema, depth);
            case ARRAY ->
                Stream.ofNullable(schema.getItems())
                        .map(items -> example(items, depth + 1))
                        .filter(item -> item != null)
                        .toList();
            case BOOLEAN -> true;
            case INTEGER -> 1;
            case NUMBER -> 0.5;
            case STRING -> text(Optional.ofNullable(schema.getFormat()).orElse(""));
        };
    }

    private Schema resolved(Schema given) {
        return given == null || given.getRef() == null
                ? given
                : schemas.get(given.getRef().replace(REFERENCE, ""));
    }

    private Map<String, Object> object(Schema schema, int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Optional.ofNullable(schema.getProperties()).orElse(Map.of()).forEach((name, property) -> {
            Object example = example(property, depth + 1);
            if (example != null) {
                fields.put(name, example);
            }
        });
        if (fields.isEmpty()) {
            // Names that only somebody else knows; the server leaves out examples that are empty.
            fields.put("name", "text");
        }
        return fields;
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> "0193525e-8a5c-7d7a-b5c0-4f9d0c6d1a2b";
            case "date-time" -> "2026-11-21T09:30:00Z";
            case "date" -> "2026-11-21";
            default -> "text";
        };
    }
}
