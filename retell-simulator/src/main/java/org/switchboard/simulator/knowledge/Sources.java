package org.switchboard.simulator.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.switchboard.simulator.http.ApiException;
import org.switchboard.simulator.http.ApiRequest;
import org.switchboard.simulator.http.Json;
import org.switchboard.simulator.workspace.Ids;

/**
 * Reads sources out of a multipart body. The official TypeScript client writes arrays without files as JSON text, the
 * Python one writes {@code field[]} and {@code field[][title]}.
 */
final class Sources {
    private Sources() {}

    static List<ObjectNode> read(ApiRequest request, Ids ids) {
        List<ObjectNode> sources = new ArrayList<>();
        List<JsonNode> texts = array(request, "knowledge_base_texts");
        texts.addAll(bracketedTexts(request));
        for (JsonNode text : texts) {
            if (!text.hasNonNull("title") || !text.hasNonNull("text")) {
                throw ApiException.badRequest("knowledge_base_texts needs title and text");
            }
            ObjectNode source =
                    source(ids, "text").put("title", text.path("title").asText());
            sources.add(source.put("content_url", link(source)));
        }
        for (JsonNode url : array(request, "knowledge_base_urls")) {
            sources.add(source(ids, "url").put("url", url.asText()));
        }
        List<UploadedFile> files = new ArrayList<>(request.context().uploadedFiles("knowledge_base_files"));
        files.addAll(request.context().uploadedFiles("knowledge_base_files[]"));
        for (UploadedFile file : files) {
            ObjectNode source =
                    source(ids, "document").put("filename", file.filename()).put("file_size", file.size());
            sources.add(source.put("file_url", link(source)));
        }
        return sources;
    }

    private static ObjectNode source(Ids ids, String type) {
        return Json.object().put("type", type).put("source_id", ids.next("source_", 12));
    }

    /** Contents are not kept, so the link leads nowhere. */
    private static String link(ObjectNode source) {
        return "https://files.example.com/" + source.path("source_id").asText();
    }

    private static List<JsonNode> bracketedTexts(ApiRequest request) {
        List<String> titles = request.context().formParams("knowledge_base_texts[][title]");
        List<String> texts = request.context().formParams("knowledge_base_texts[][text]");
        List<JsonNode> items = new ArrayList<>();
        for (int i = 0; i < Math.max(titles.size(), texts.size()); i++) {
            items.add(Json.object()
                    .put("title", i < titles.size() ? titles.get(i) : null)
                    .put("text", i < texts.size() ? texts.get(i) : null));
        }
        return items;
    }

    private static List<JsonNode> array(ApiRequest request, String field) {
        List<JsonNode> items = new ArrayList<>();
        List<String> values = new ArrayList<>(request.context().formParams(field));
        values.addAll(request.context().formParams(field + "[]"));
        for (String value : values) {
            try {
                JsonNode node = value.startsWith("[")
                        ? Json.read(value.getBytes(StandardCharsets.UTF_8))
                        : Json.object().textNode(value);
                if (node.isArray()) {
                    node.forEach(items::add);
                } else {
                    items.add(node);
                }
            } catch (IOException e) {
                throw ApiException.badRequest(field + " is not valid JSON");
            }
        }
        return items;
    }
}
