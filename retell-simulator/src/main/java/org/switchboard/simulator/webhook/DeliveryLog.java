package org.switchboard.simulator.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.switchboard.simulator.http.Json;

/** The latest attempts, for tests and for whoever wonders where an event went; thread-safe. */
public final class DeliveryLog {
    private static final int KEPT = 1_000;

    private final Deque<ObjectNode> attempts = new ArrayDeque<>();

    /** Attempts of one workspace, oldest first: event, call_id, url, outcome, status. */
    public synchronized List<ObjectNode> of(String apiKey) {
        return attempts.stream()
                .filter(attempt -> attempt.path("_api_key").asText().equals(apiKey))
                .map(attempt -> attempt.deepCopy().<ObjectNode>without("_api_key"))
                .toList();
    }

    void attempted(Delivery delivery, HttpResponse<?> response, Throwable failure) {
        ObjectNode entry = entry(delivery);
        if (failure == null) {
            entry.put("outcome", response.statusCode() / 100 == 2 ? "accepted" : "refused");
            entry.put("status", response.statusCode());
        } else {
            entry.put("outcome", "failed");
            entry.put("error", failure.getClass().getSimpleName());
        }
        add(entry);
    }

    void dropped(Delivery delivery) {
        add(entry(delivery).put("outcome", "dropped"));
    }

    private static ObjectNode entry(Delivery delivery) {
        return Json.object()
                .put("_api_key", delivery.apiKey())
                .put("event", delivery.event())
                .put("call_id", delivery.callId())
                .put("url", delivery.url().toString())
                .put("event_timestamp", delivery.timestamp());
    }

    private synchronized void add(ObjectNode entry) {
        if (attempts.size() == KEPT) {
            attempts.removeFirst();
        }
        attempts.addLast(entry);
    }
}
