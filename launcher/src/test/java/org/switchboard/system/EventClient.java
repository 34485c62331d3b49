package org.switchboard.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client of Server-Sent Events, which reads as long as there is something to read. */
final class EventClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ID = Pattern.compile("(?m)^id: (.*)$");

    private final InputStream body;
    private final List<Event> events = new ArrayList<>();
    private volatile boolean ended;

    /** An event; id and data may be empty. */
    record Event(String name, String id, String data) {
        JsonNode json() {
            try {
                return JSON.readTree(data);
            } catch (IOException e) {
                throw new AssertionError(data, e);
            }
        }
    }

    private EventClient(InputStream body) {
        this.body = body;
        Thread reader = new Thread(this::read, "events");
        reader.setDaemon(true);
        reader.start();
    }

    static EventClient of(ApiClient api) throws Exception {
        return new EventClient(api.stream("/api/events"));
    }

    /** The last id in a text of events. */
    static String lastId(String text) {
        Matcher ids = ID.matcher(text);
        String last = "";
        while (ids.find()) {
            last = ids.group(1);
        }
        return last;
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String name = "";
            String id = "";
            String data = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && !name.isEmpty()) {
                    add(new Event(name, id, data));
                    name = id = data = "";
                }
            }
        } catch (IOException e) {
            // Closed, by either side.
        }
        ended = true;
    }

    private synchronized void add(Event event) {
        events.add(event);
    }

    private synchronized List<Event> all() {
        return List.copyOf(events);
    }

    boolean isEnded() {
        return ended;
    }

    /** The first event of that name. */
    Event await(String name) throws Exception {
        Eventually.isTrue(
                name + " is told",
                () -> all().stream().anyMatch(event -> event.name().equals(name)));
        return all().stream()
                .filter(event -> event.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The event that tells of the call in that status. */
    Event awaitCall(String call, String status) throws Exception {
        Eventually.isTrue(
                "call " + call + " is " + status, () -> !all(call, status).isEmpty());
        return all(call, status).get(0);
    }

    private List<Event> all(String call, String status) {
        return all().stream()
                .filter(event -> event.name().equals("call"))
                .filter(event -> event.json().path("id").asText().equals(call))
                .filter(event ->
                        status.isEmpty() || event.json().path("status").asText().equals(status))
                .toList();
    }

    /** What was told of the call last. */
    JsonNode lastOf(String call) {
        List<Event> told = all(call, "");
        return told.get(told.size() - 1).json();
    }

    /** How often the call was told of. */
    int timesOf(String call) {
        return all(call, "").size();
    }

    /** Ids of all calls that were told of. */
    Set<String> calls() {
        return values("id");
    }

    /** Ids of their agents. */
    Set<String> agents() {
        return values("agent_id");
    }

    private Set<String> values(String field) {
        Set<String> values = new TreeSet<>();
        all().stream()
                .filter(event -> event.name().equals("call"))
                .forEach(event -> values.add(event.json().path(field).asText()));
        return values;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
