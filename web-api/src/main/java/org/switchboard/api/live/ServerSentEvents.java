package org.switchboard.api.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Iterator;
import org.switchboard.api.call.CallSummaryResponse;
import org.switchboard.api.json.Json;
import org.switchboard.core.call.CallSummary;
import org.switchboard.core.live.Changes;

/** Changes in the form of Server-Sent Events (HTML, section 9.2). */
final class ServerSentEvents {
    /** How long clients wait before they come again. */
    static final String RETRY = "retry: 3000\n\n";

    private ServerSentEvents() {}

    /** That from there on everything is told. */
    static String ready(String position) {
        return event("ready", "{}", position);
    }

    /** The changes. Only the last event has an id: whoever gets a part of them gets them again. */
    static String of(Changes changes) {
        if (changes.incomplete()) {
            return event("reset", "{}", changes.position());
        }
        StringBuilder text = new StringBuilder();
        for (Iterator<CallSummary> calls = changes.calls().iterator(); calls.hasNext(); ) {
            String data = json(calls.next());
            text.append(event("call", data, calls.hasNext() ? "" : changes.position()));
        }
        return text.toString();
    }

    private static String event(String name, String data, String id) {
        return "event: " + name + "\n" + (id.isEmpty() ? "" : "id: " + id + "\n") + "data: " + data + "\n\n";
    }

    // On one line: the JSON has no line breaks outside of texts, where they are escaped.
    private static String json(CallSummary call) {
        try {
            return Json.MAPPER.writeValueAsString(CallSummaryResponse.of(call));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
