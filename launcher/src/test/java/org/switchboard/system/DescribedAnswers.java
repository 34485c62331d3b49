package org.switchboard.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Holds every answer that a test gets against docs/openapi.json, which OpenApiIT holds against the running document: names, types,
 * formats and what must be there. What isn't described mustn't be there either.
 */
public final class DescribedAnswers {
    private static final String API = "/api/";
    private static final String NAMED = "#/components/schemas/";
    private static final String PROBLEM = "application/problem+json";
    private static final String JSON = "application/json";
    private static final Map<String, String> ALIASES =
            Map.of("/api/bots", "/api/agents", "/api/admin/customers", "/api/customers");
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final DescribedAnswers KEPT = new DescribedAnswers(Path.of("..", "docs", "openapi.json"));

    private final Map<String, Pattern> paths = new LinkedHashMap<>();
    private final JsonNode document;
    private final ObjectNode named = NODES.objectNode();
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    private DescribedAnswers(Path file) {
        try {
            document = new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> named.set(schema.getKey(), strict(schema.getValue())));
        // What is named in full comes before what a parameter would match as well.
        document.path("paths").properties().stream()
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingLong(
                        path -> path.chars().filter(c -> c == '{').count()))
                .forEach(path -> paths.put(path, Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"))));
    }

    /** @throws AssertionError unless the answer is what the document says */
    static void check(String method, String address, ApiClient.Answer answer) {
        KEPT.compare(method, address.replaceFirst("[?].*", ""), answer);
    }

    /** Operations that answer JSON, of which no test has seen any yet. */
    public static Set<String> missed() {
        Set<String> missed = new TreeSet<>();
        KEPT.document
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String key = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    boolean answersJson = operation.getValue().path("responses").properties().stream()
                            .anyMatch(one -> one.getKey().startsWith("2")
                                    && one.getValue().path("content").has(JSON));
                    if (answersJson && !KEPT.seen.contains(key)) {
                        missed.add(key);
                    }
                }));
        return missed;
    }

    private void compare(String method, String address, ApiClient.Answer answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        if (!address.startsWith(API) || !(type.equals(JSON) || type.equals(PROBLEM))) {
            return;
        }
        if (type.equals(PROBLEM)) {
            compare(PROBLEM, NODES.objectNode().put("$ref", NAMED + "Problem"), method + " " + address, answer);
        } else {
            String path = path(address).orElseThrow(() -> new AssertionError(address + " isn't described"));
            String key = method + " " + path;
            JsonNode response = document.path("paths")
                    .path(path)
                    .path(method.toLowerCase(Locale.ROOT))
                    .path("responses")
                    .path(Integer.toString(answer.status()));
            JsonNode schema = response.path("content").path(JSON).path("schema");
            if (schema.isMissingNode()) {
                throw new AssertionError(key + " answers JSON with " + answer.status() + ", which isn't described");
            }
            compare(key + " " + answer.status(), schema, key, answer);
            seen.add(key);
        }
    }

    private void compare(String name, JsonNode schema, String key, ApiClient.Answer answer) {
        Set<ValidationMessage> complaints =
                schemas.computeIfAbsent(name, any -> compiled(schema)).validate(answer.json());
        if (!complaints.isEmpty()) {
            throw new AssertionError(key + " doesn't answer what docs/openapi.json says (after a change of the API copy"
                    + " launcher/target/openapi.json there): " + complaints);
        }
    }

    private Optional<String> path(String address) {
        String ours = ALIASES.entrySet().stream()
                .filter(alias -> address.equals(alias.getKey()) || address.startsWith(alias.getKey() + "/"))
                .findFirst()
                .map(alias ->
                        alias.getValue() + address.substring(alias.getKey().length()))
                .orElse(address);
        return paths.entrySet().stream()
                .filter(path -> path.getValue().matcher(ours).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private JsonSchema compiled(JsonNode schema) {
        ObjectNode root = strict(schema);
        root.set("$defs", named);
        return factory.getSchema(root, STRICT);
    }

    /** OpenAPI 3.0's schema in the words of JSON Schema, and closed. */
    private static ObjectNode strict(JsonNode given) {
        ObjectNode schema = given.deepCopy();
        schema.remove(List.of("example", "nullable", "title"));
        given.path("properties")
                .properties()
                .forEach(field ->
                        ((ObjectNode) schema.path("properties")).set(field.getKey(), strict(field.getValue())));
        if (given.has("items")) {
            schema.set("items", strict(given.path("items")));
        }
        if (given.path("additionalProperties").isObject()) {
            schema.set("additionalProperties", strict(given.path("additionalProperties")));
        } else if (given.has("properties") && !given.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        if (given.has("allOf")) {
            ArrayNode all = schema.putArray("allOf");
            given.path("allOf").forEach(part -> all.add(strict(part)));
        }
        if (given.has("$ref")) {
            schema.put("$ref", given.path("$ref").asText().replace(NAMED, "#/$defs/"));
        }
        if (!given.path("nullable").asBoolean()) {
            return schema;
        }
        ObjectNode either = NODES.objectNode();
        either.putArray("anyOf").add(schema).addObject().put("type", "null");
        return either;
    }
}
