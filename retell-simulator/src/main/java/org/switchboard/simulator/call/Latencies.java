package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.switchboard.simulator.http.Json;

/** Latencies of the agent's answers, one value per answer, in milliseconds. */
final class Latencies {
    private final List<Long> asr = new ArrayList<>();
    private final List<Long> llm = new ArrayList<>();
    private final List<Long> tts = new ArrayList<>();
    private final List<Long> endToEnd = new ArrayList<>();

    /** Draws the next answer's latency; counted only when it answers the other person. */
    long next(Random random, boolean counted) {
        long hearing = 150L + random.nextInt(90);
        long thinking = 380L + random.nextInt(220) + (random.nextInt(6) == 0 ? 400 : 0);
        long speaking = 165L + random.nextInt(65);
        long total = hearing + thinking + speaking + 20 + random.nextInt(60);
        if (counted) {
            asr.add(hearing);
            llm.add(thinking);
            tts.add(speaking);
            endToEnd.add(total);
        }
        return total;
    }

    /** The first so many answers. */
    ObjectNode toJson(int answers) {
        ObjectNode latency = Json.object();
        latency.set("e2e", Percentiles.of(endToEnd.subList(0, answers)));
        latency.set("asr", Percentiles.of(asr.subList(0, answers)));
        latency.set("llm", Percentiles.of(llm.subList(0, answers)));
        latency.set("tts", Percentiles.of(tts.subList(0, answers)));
        return latency;
    }
}
