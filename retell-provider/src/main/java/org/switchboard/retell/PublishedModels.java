package org.switchboard.retell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.switchboard.spi.PublicWeb;
import org.switchboard.spi.voice.ModelId;
import org.switchboard.spi.voice.Models.Model;
import org.switchboard.spi.voice.VoiceException;

/**
 * The models that Retell's OpenAPI document allows in create-retell-llm. Retell has no address that lists its models; this document
 * is where it publishes them. Read when somebody asks, and again after a day; while it can't be read, what was read last counts.
 * All accounts share it. Thread-safe.
 */
final class PublishedModels {
    private static final Logger LOG = System.getLogger(PublishedModels.class.getName());
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration TRIED_AGAIN_AFTER = Duration.ofMinutes(1);
    private static final int LARGEST = 8 << 20;
    private static final int DEEPEST = 8;

    private final Map<URI, Known> known = new HashMap<>();

    private record Known(List<Model> models, Instant until) {}

    /** Those that the document at {@code address} names, in its order; none while it was never read. Blocks while it is read. */
    synchronized List<Model> at(URI address, PublicWeb web, Clock clock) {
        Known last = known.get(address);
        if (last == null || clock.instant().isAfter(last.until())) {
            last = read(address, web, clock, last == null ? List.of() : last.models());
            known.put(address, last);
        }
        return last.models();
    }

    private static Known read(URI address, PublicWeb web, Clock clock, List<Model> before) {
        try (PublicWeb.Answer answer = web.get(address, Map.of())) {
            if (answer.status() != 200) {
                throw new IOException("status " + answer.status());
            }
            return new Known(
                    models(YAML.readTree(answer.body().readNBytes(LARGEST))),
                    clock.instant().plus(KEPT));
        } catch (IOException | VoiceException e) {
            LOG.log(Level.WARNING, "Retell's models can''t be read from its document at {0}: {1}", address, e);
            return new Known(before, clock.instant().plus(TRIED_AGAIN_AFTER));
        }
    }

    /** @throws IOException when the document doesn't describe them */
    static List<Model> models(JsonNode document) throws IOException {
        JsonNode engine = document.at("/paths/~1create-retell-llm/post/requestBody/content/application~1json/schema");
        List<Model> models = Stream.concat(
                        allowed(document, engine, "model").map(id -> new Model(id, false)),
                        allowed(document, engine, "s2s_model").map(id -> new Model(id, true)))
                .distinct()
                .toList();
        if (models.stream().allMatch(Model::speech)) {
            throw new IOException("it names no models");
        }
        return models;
    }

    private static Stream<ModelId> allowed(JsonNode document, JsonNode engine, String field) {
        return parts(document, engine, 0)
                .map(part -> part.path("properties").path(field))
                .flatMap(schema -> parts(document, schema, 0))
                .flatMap(schema -> elements(schema.path("enum")))
                // Null is among them where it is allowed.
                .filter(JsonNode::isTextual)
                .map(name -> Answers.id(name.textValue(), ModelId::new));
    }

    /** A schema, what it refers to and what it is made of. */
    private static Stream<JsonNode> parts(JsonNode document, JsonNode schema, int depth) {
        if (schema.isMissingNode() || depth > DEEPEST) {
            return Stream.empty();
        }
        String reference = schema.path("$ref").asText();
        Stream<JsonNode> referred =
                reference.startsWith("#/") ? Stream.of(document.at(reference.substring(1))) : Stream.empty();
        Stream<JsonNode> composed = Stream.of("allOf", "anyOf", "oneOf").flatMap(kind -> elements(schema.path(kind)));
        return Stream.concat(
                Stream.of(schema), Stream.concat(referred, composed).flatMap(part -> parts(document, part, depth + 1)));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
