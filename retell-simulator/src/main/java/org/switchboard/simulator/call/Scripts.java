package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.switchboard.simulator.http.Json;

/** The seeded conversations of {@code scripts.json}. */
final class Scripts {
    private static final JsonNode ALL = Json.resource("/org/switchboard/simulator/scripts.json");

    private Scripts() {}

    /** The script whose keywords occur most in what the agent is about; by chance if none does. */
    static JsonNode choose(String about, Random random) {
        JsonNode chance = pick(ALL, random);
        JsonNode best = chance;
        long bestHits = 0;
        for (JsonNode script : ALL) {
            long hits = hits(script, about.toLowerCase(Locale.ROOT));
            if (hits > bestHits) {
                best = script;
                bestHits = hits;
            }
        }
        return best;
    }

    static JsonNode pick(JsonNode array, Random random) {
        return array.get(random.nextInt(array.size()));
    }

    static String customer(Random random) {
        List<String> names = List.of("Jordan", "Priya", "Mateo", "Sofia", "Noah", "Amara", "Liam", "Hana");
        return names.get(random.nextInt(names.size()));
    }

    private static long hits(JsonNode script, String about) {
        return script.path("keywords")
                .valueStream()
                .filter(keyword -> about.contains(keyword.asText()))
                .count();
    }
}
