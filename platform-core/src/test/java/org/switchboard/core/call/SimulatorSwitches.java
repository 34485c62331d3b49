package org.switchboard.core.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** The simulator's switches as the server reaches them. */
final class SimulatorSwitches {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String url;
    private final String key;

    /** @param key the workspace whose requests are harmed and whose calls are listed */
    SimulatorSwitches(String url, String key) {
        this.url = url;
        this.key = key;
    }

    /** The next such request goes wrong. */
    void inject(String kind, String match, int status, int delayMillis) {
        String body = JSON.createObjectNode()
                .put("kind", kind)
                .put("match", match)
                .put("api_key", key)
                .put("status", status)
                .put("delay_ms", delayMillis)
                .toString();
        send(HttpRequest.newBuilder(URI.create(url + "/simulator/faults")).POST(BodyPublishers.ofString(body)));
    }

    /** Our ids of all calls that the provider has, as often as it has them. */
    List<String> references() {
        List<String> found = new ArrayList<>();
        send(HttpRequest.newBuilder(URI.create(url + "/simulator/calls?api_key=" + key)))
                .forEach(call -> found.add(
                        call.path("metadata").path("switchboard_call_id").asText("none")));
        return found;
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try {
            return JSON.readTree(
                    HTTP.send(request.build(), BodyHandlers.ofByteArray()).body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
