package org.switchboard.launcher.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.StreamSupport;

/** Asks a server whether it serves our application, not merely answers: Payara is up before anything is deployed. */
public final class Health {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI base;

    /** Asks the server at {@code base}. */
    public Health(URI base) {
        this.base = base;
    }

    /** Whether the application reports itself ready and its first page is there. */
    public boolean isReady() {
        try {
            HttpResponse<String> health = get("/health/ready");
            // The check is listed a moment before the application's pages are.
            return health.statusCode() == 200 && reportsSwitchboard(health.body()) && get("/").statusCode() < 400;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(5))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static boolean reportsSwitchboard(String body) throws IOException {
        JsonNode checks = JSON.readTree(body).path("checks");
        return StreamSupport.stream(checks.spliterator(), false)
                .anyMatch(check -> check.path("name").asText().equals("switchboard")
                        && check.path("status").asText().equals("UP"));
    }
}
