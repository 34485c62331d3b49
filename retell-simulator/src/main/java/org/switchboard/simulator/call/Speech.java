package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.switchboard.simulator.http.Json;

/** Turns text into timed words. */
final class Speech {
    private static final long MILLIS_PER_CHARACTER = 55;
    private static final long SHORTEST_WORD_MILLIS = 120;

    private Speech() {}

    /** A turn that begins at the given time; word times in seconds of audio. */
    static ObjectNode turn(String role, String content, long startMillis) {
        ObjectNode turn = Json.object();
        turn.put("role", role);
        turn.put("content", content);
        ArrayNode words = turn.putArray("words");
        long at = startMillis;
        for (String word : content.strip().split("\\s+")) {
            long end = at + Math.max(SHORTEST_WORD_MILLIS, word.length() * MILLIS_PER_CHARACTER);
            ObjectNode node = words.addObject();
            node.put("word", word);
            node.set("start", Rounded.node(at / 1000.0, 3));
            node.set("end", Rounded.node(end / 1000.0, 3));
            at = end + pauseAfter(word);
        }
        return turn;
    }

    /** When the last word of a turn ends. */
    static long endMillis(ObjectNode turn) {
        var words = turn.path("words");
        return Math.round(words.path(words.size() - 1).path("end").asDouble() * 1000);
    }

    private static long pauseAfter(String word) {
        return switch (word.charAt(word.length() - 1)) {
            case '.', '?', '!' -> 310;
            case ',', ';', ':' -> 160;
            default -> 50;
        };
    }
}
