package org.switchboard.core.analytics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.switchboard.spi.voice.Latency;

/**
 * Adds up percentiles that calls tell. Put in order here: the database takes three times as long to rank them as to find them. Equal
 * times are kept once, so that there are no more of them than there are different ones, however many calls there were.
 */
final class Latencies {
    private static final ObjectReader CALLS = new ObjectMapper().readerFor(Latency[][].class);

    private final Map<String, Component> components = new TreeMap<>();

    private static final class Component {
        // Milliseconds to how many hundredths of an answer took them.
        private final Map<Double, Long> weights = new HashMap<>();
        private long samples;
        private long calls;

        private void add(Latency told) {
            samples += told.samples();
            calls++;
            add(told.p50Millis(), 50L * told.samples());
            add(told.p90Millis(), 40L * told.samples());
            add(told.p95Millis(), 5L * told.samples());
            add(told.p99Millis(), 5L * told.samples());
        }

        private void add(double millis, long weight) {
            weights.merge(millis, weight, Long::sum);
        }

        private LatencyPercentiles percentiles(String name) {
            List<Map.Entry<Double, Long>> ordered = weights.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .toList();
            return new LatencyPercentiles(
                    name, at(ordered, 50), at(ordered, 90), at(ordered, 95), at(ordered, 99), samples, calls);
        }

        private double at(List<Map.Entry<Double, Long>> ordered, int percent) {
            long missing = percent * samples;
            for (Map.Entry<Double, Long> entry : ordered) {
                missing -= entry.getValue();
                if (missing <= 0) {
                    return entry.getKey();
                }
            }
            throw new IllegalStateException("nothing was measured");
        }
    }

    /**
     * Takes what several calls tell. A call's percentiles are a histogram of its answers: half of them at p50, four tenths
     * at p90, a twentieth each at p95 and p99.
     *
     * @param calls JSON: an array for each call, with commas between them; null: they tell nothing
     */
    void add(String calls) {
        if (calls == null) {
            return;
        }
        try {
            for (Latency[] call : CALLS.<Latency[][]>readValue("[" + calls + "]")) {
                for (Latency told : call) {
                    if (told.samples() > 0) {
                        components
                                .computeIfAbsent(told.component(), name -> new Component())
                                .add(told);
                    }
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("latencies that we did not write", e);
        }
    }

    /** Of each component that was told of, by its name. */
    List<LatencyPercentiles> percentiles() {
        return components.entrySet().stream()
                .map(component -> component.getValue().percentiles(component.getKey()))
                .toList();
    }
}
