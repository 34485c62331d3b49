package org.switchboard.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.simulator.http.Json;

class KnowledgeBaseTest extends WithSimulator {
    @Test
    void is_made_of_texts_and_pages_and_completes_after_a_second() throws Exception {
        JsonNode base = create(Map.of(
                "knowledge_base_name", "Menu",
                "knowledge_base_texts", "[{\"title\":\"t\",\"text\":\"x\"}]",
                "knowledge_base_urls", "[\"https://example.com/\"]"));
        assertThat(base.path("status").asText()).isEqualTo("in_progress");
        assertThat(base.path("knowledge_base_sources").findValuesAsText("type")).containsExactly("text", "url");
        pass(2);
        JsonNode list = client.get("/list-knowledge-bases").body();
        assertThat(list.at("/0/status").asText()).isEqualTo("complete");
    }

    @Test
    void loses_a_source_and_then_itself() throws Exception {
        JsonNode base =
                create(Map.of("knowledge_base_name", "Menu", "knowledge_base_urls", "[\"https://example.com/\"]"));
        String id = base.path("knowledge_base_id").asText();
        String source = base.at("/knowledge_base_sources/0/source_id").asText();
        String path = "/delete-knowledge-base-source/" + id + "/source/" + source;
        assertThat(client.delete(path).body().path("knowledge_base_sources")).isEmpty();
        assertThat(client.delete(path).status()).isEqualTo(422);
        assertThat(client.delete("/delete-knowledge-base/" + id).status()).isEqualTo(204);
        assertThat(client.get("/get-knowledge-base/" + id).status()).isEqualTo(422);
    }

    @Test
    void needs_a_short_name() throws Exception {
        assertThat(create(Map.of("knowledge_base_name", "x".repeat(40)))
                        .path("status")
                        .asText())
                .isEqualTo("error");
    }

    @Test
    void takes_the_bracketed_fields_of_other_clients() throws Exception {
        JsonNode base = create(Map.of(
                "knowledge_base_name", "Menu",
                "knowledge_base_texts[][title]", "t",
                "knowledge_base_texts[][text]", "x",
                "knowledge_base_urls[]", "https://example.com/"));
        assertThat(base.path("knowledge_base_sources").findValuesAsText("type")).containsExactly("text", "url");
    }

    @Test
    void wants_the_smallest_chunk_below_the_largest() throws Exception {
        assertThat(create(Map.of("knowledge_base_name", "Menu", "max_chunk_size", "400"))
                        .path("message")
                        .asText())
                .isEqualTo("min_chunk_size must be less than max_chunk_size");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--b\r\nContent-Disposition: form-data; name=\"knowledge_base_name\"\r\n\r\nopen",
                "--b\r\nContent-Disposition: form-data; name=\"knowledge_base_name\"",
                "nothing of the kind",
                ""
            })
    void refuses_a_body_that_is_cut_off(String body) throws Exception {
        HttpResponse<byte[]> response = send(body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Json.read(response.body()).path("status").asText()).isEqualTo("error");
        assertThat(client.get("/list-knowledge-bases").body()).isEmpty();
    }

    private JsonNode create(Map<String, String> fields) throws Exception {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) ->
                body.append("--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value)));
        return Json.read(send(body + "--b--\r\n").body());
    }

    private HttpResponse<byte[]> send(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.url() + "/create-knowledge-base"))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
