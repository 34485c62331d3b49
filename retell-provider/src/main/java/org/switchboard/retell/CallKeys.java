package org.switchboard.retell;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The members of a call that tell whose it is. */
record CallKeys(Map<String, String> members) {
    static final CallKeys NONE = new CallKeys(Map.of());
    private static final Set<String> WANTED =
            Set.of("call_id", "agent_id", "start_timestamp", "from_number", "to_number", "direction");

    CallKeys {
        members = Map.copyOf(members);
    }

    /** Reads the value that the parser stands on; nothing when it isn't an object. */
    static CallKeys read(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return NONE;
        }
        Map<String, String> found = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            String value = WANTED.contains(name) ? WebhookRouting.scalar(json) : skipped(json);
            if (value == null) {
                found.remove(name);
            } else {
                found.put(name, value);
            }
        }
        return new CallKeys(found);
    }

    Optional<String> id() {
        return text("call_id");
    }

    Optional<String> agent() {
        return text("agent_id");
    }

    Optional<String> to() {
        return text("to_number");
    }

    Optional<String> start() {
        return text("start_timestamp");
    }

    /** The number of the account: the called one of an inbound call, the calling one of an outbound call. */
    Optional<String> ourNumber() {
        return text("direction").flatMap(way -> text(way.equals("inbound") ? "to_number" : "from_number"));
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(members.get(name));
    }

    private static String skipped(JsonParser json) throws IOException {
        json.skipChildren();
        return null;
    }
}
