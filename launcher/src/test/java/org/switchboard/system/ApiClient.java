package org.switchboard.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The REST API as a client sees it. Immutable: signing in gives a new client. */
public final class ApiClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI base;
    private final Map<String, String> headers;

    /** An answer. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Answer(int status, byte[] body, HttpHeaders headers) {
        /** This answer, if it has that status. */
        public Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("expected " + wanted + " but got " + status + ": " + text());
            }
            return this;
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new AssertionError("not JSON: " + text(), e);
            }
        }
    }

    public ApiClient(PlatformUnderTest platform) {
        this(platform.baseUri());
    }

    ApiClient(URI base) {
        this(base, Map.of());
    }

    private ApiClient(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    public ApiClient signIn(String email, String password) throws Exception {
        String token = post("/api/auth/signin", Map.of("email", email, "password", password))
                .expect(200)
                .json()
                .path("access_token")
                .asText();
        return with("Authorization", "Bearer " + token);
    }

    public ApiClient with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new ApiClient(base, more);
    }

    public Answer get(String path) throws Exception {
        return send("GET", path, BodyPublishers.noBody(), null);
    }

    public Answer post(String path, Map<String, ?> body) throws Exception {
        return send("POST", path, json(body), "application/json");
    }

    public Answer put(String path, Map<String, ?> body) throws Exception {
        return send("PUT", path, json(body), "application/json");
    }

    public Answer patch(String path, Map<String, ?> body) throws Exception {
        return send("PATCH", path, json(body), "application/json");
    }

    public Answer delete(String path) throws Exception {
        return send("DELETE", path, BodyPublishers.noBody(), null);
    }

    /** Posts these bytes as they are. */
    public Answer postRaw(String path, byte[] body) throws Exception {
        return send("POST", path, BodyPublishers.ofByteArray(body), "application/json");
    }

    /** The body of an answer that goes on; the caller closes it. */
    public InputStream stream(String path) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(request::header);
        HttpResponse<InputStream> answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new AssertionError("expected 200 but got " + answer.statusCode());
        }
        return answer.body();
    }

    /** What an answer begins with; the rest, which may have no end, is left. */
    public HttpResponse<?> begin(String path) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(request::header);
        HttpResponse<InputStream> answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
        answer.body().close();
        return answer;
    }

    private static BodyPublisher json(Map<String, ?> body) throws JsonProcessingException {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    /** Sends anything; {@code type} null: no body. What comes back must be as the API's document says. */
    public Answer send(String method, String path, BodyPublisher body, String type) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        headers.forEach(request::header);
        if (type != null) {
            request.header("Content-Type", type);
        }
        HttpResponse<byte[]> answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
        Answer came = new Answer(answer.statusCode(), answer.body(), answer.headers());
        DescribedAnswers.check(method, path, came);
        return came;
    }
}
