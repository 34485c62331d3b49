package org.switchboard.simulator.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import org.switchboard.simulator.http.Json;
import org.switchboard.simulator.rules.Rules;

/**
 * The part of Retell's published OpenAPI document that tells which models an engine may have, in the document's own shape. Needs no
 * key, like the one at docs.retellai.com. It is JSON, which YAML includes.
 */
public final class PublishedDocument {
    private static final String PATH = "/openapi.yaml";
    private static final String SCHEMAS = "#/components/schemas/";

    private PublishedDocument() {}

    /** Adds the address. */
    public static void register(RoutesConfig routes) {
        routes.get(PATH, context -> context.contentType("application/yaml").result(Json.bytes(document())));
    }

    private static ObjectNode document() {
        ObjectNode document = Json.object().put("openapi", "3.0.3");
        document.putObject("paths")
                .putObject("/create-retell-llm")
                .putObject("post")
                .putObject("requestBody")
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("$ref", SCHEMAS + "RetellLlmRequest");
        ObjectNode schemas = document.putObject("components").putObject("schemas");
        schemas.putObject("RetellLlmRequest").putArray("allOf").addObject().put("$ref", SCHEMAS + "RetellLlmOverride");
        ObjectNode fields = schemas.putObject("RetellLlmOverride").putObject("properties");
        fields.putObject("model").put("$ref", SCHEMAS + "NullableLLMModel");
        fields.set("s2s_model", nullable("s2s_model"));
        schemas.set("NullableLLMModel", nullable("model"));
        return document;
    }

    private static JsonNode nullable(String field) {
        ObjectNode schema = Json.object().put("type", "string").put("nullable", true);
        Rules.choices("llm", field).forEach(schema.putArray("enum")::add);
        schema.withArray("enum").addNull();
        return schema;
    }
}
