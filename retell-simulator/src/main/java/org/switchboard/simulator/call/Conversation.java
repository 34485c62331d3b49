package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.switchboard.simulator.http.Json;

/** What is said in a call, and when; grows turn by turn. */
final class Conversation {
    private static final long FIRST_WORD_MILLIS = 420;
    private static final long LAST_SILENCE_MILLIS = 900;

    private final List<Entry> entries = new ArrayList<>();
    private final Latencies latencies = new Latencies();
    private final Random random;
    private long at;

    Conversation(Random random) {
        this.random = random;
    }

    /**
     * A turn or a tool entry; it belongs to the transcript from {@code endMillis} on.
     *
     * @param answer whether the agent answers the other person with it, so that its latency counts
     */
    record Entry(ObjectNode node, long endMillis, boolean answer) {
        boolean isTurn() {
            return node.has("words");
        }
    }

    Conversation agentSays(String text) {
        boolean answer = lastSpeakerIsUser();
        long pause = entries.isEmpty() ? FIRST_WORD_MILLIS : latencies.next(random, answer);
        return say("agent", text, pause, answer);
    }

    Conversation userSays(String text) {
        return say("user", text, entries.isEmpty() ? FIRST_WORD_MILLIS : 450 + random.nextInt(400), false);
    }

    Conversation toolCall(String name, JsonNode arguments, JsonNode result) {
        String id = "tool_call_%06x".formatted(random.nextInt(1 << 24));
        ObjectNode invocation = Json.object()
                .put("role", "tool_call_invocation")
                .put("tool_call_id", id)
                .put("name", name)
                .put("arguments", arguments.toString());
        ObjectNode outcome = Json.object()
                .put("role", "tool_call_result")
                .put("tool_call_id", id)
                .put("content", result.isTextual() ? result.asText() : result.toString())
                .put("successful", true);
        entries.add(new Entry(invocation, at + 200, false));
        entries.add(new Entry(outcome, at + 300, false));
        return this;
    }

    Conversation silence(long millis) {
        at += millis;
        return this;
    }

    long durationMillis() {
        return at + LAST_SILENCE_MILLIS;
    }

    /** How often the agent had answered by then. */
    int answers(long untilMillis) {
        return (int) entries.stream()
                .filter(entry -> entry.answer() && entry.endMillis() <= untilMillis)
                .count();
    }

    List<Entry> entries() {
        return entries;
    }

    Latencies latencies() {
        return latencies;
    }

    Random random() {
        return random;
    }

    /** Writes what has been said until then into the call. */
    void writeTranscript(ObjectNode call, long untilMillis) {
        StringBuilder text = new StringBuilder();
        ArrayNode turns = Json.array();
        ArrayNode all = Json.array();
        entries.stream().filter(entry -> entry.endMillis() <= untilMillis).forEach(entry -> {
            all.add(entry.node());
            if (entry.isTurn()) {
                turns.add(entry.node());
                boolean agent = entry.node().path("role").asText().equals("agent");
                text.append(agent ? "Agent: " : "User: ")
                        .append(entry.node().path("content").asText())
                        .append('\n');
            }
        });
        call.put("transcript", text.toString());
        call.set("transcript_object", turns);
        call.set("transcript_with_tool_calls", all);
    }

    private Conversation say(String role, String text, long pauseMillis, boolean answer) {
        ObjectNode turn = Speech.turn(role, text, at + pauseMillis);
        at = Speech.endMillis(turn);
        entries.add(new Entry(turn, at, answer));
        return this;
    }

    private boolean lastSpeakerIsUser() {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).isTurn()) {
                return entries.get(i).node().path("role").asText().equals("user");
            }
        }
        return false;
    }
}
