package org.switchboard.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.switchboard.launcher.LauncherException;

/** The platform's REST API as a benchmark needs it: what isn't a success ends the benchmark. */
final class RestClient {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    RestClient(URI base) {
        this.base = base;
    }

    JsonNode get(String path, String token) {
        return send(request(path).header("Authorization", "Bearer " + token).GET());
    }

    JsonNode post(String path, String token, Map<String, ?> body) {
        return send(
                request(path).header("Authorization", "Bearer " + token).POST(BodyPublishers.ofByteArray(json(body))));
    }

    JsonNode put(String path, String token, Map<String, ?> body) {
        return send(
                request(path).header("Authorization", "Bearer " + token).PUT(BodyPublishers.ofByteArray(json(body))));
    }

    /** An access token and what it can be renewed with. */
    JsonNode signIn(String email, String password) {
        return send(request("/api/auth/signin")
                .POST(BodyPublishers.ofByteArray(json(Map.of("email", email, "password", password)))));
    }

    void deliver(String path, byte[] body, String signature) {
        send(request(path).header("X-Retell-Signature", signature).POST(BodyPublishers.ofByteArray(body)));
    }

    static byte[] json(Map<String, ?> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json");
    }

    private JsonNode send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300) {
                throw new LauncherException(
                        request.method() + " " + request.uri().getPath() + " answered " + answer.statusCode() + ": "
                                + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new LauncherException(request.uri() + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("interrupted", e);
        }
    }
}
