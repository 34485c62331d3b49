package org.switchboard.core.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up percentiles that calls tell. Put in order here: the database takes three times as long to rank them as to find them. Equal
 * times are kept once, so that there are no more of them than there are different ones, however many calls there were.
 */
final class Latencies {
    private final Map<String, Component> components = new TreeMap<>();

    private static final class Component {
        // Milliseconds to how many hundredths of an answer took them.
        private final Map<Double, Long> weights = new HashMap<>();
        private long samples;
        private long calls;

        private void add(Double[] millis, Long[] samples, int hundredths) {
            for (int i = 0; i < millis.length; i++) {
                weights.merge(millis[i], hundredths * samples[i], Long::sum);
            }
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
     * Takes what several calls tell of a component. A call's percentiles are a histogram of its answers: half of them at p50, four tenths
     * at p90, a twentieth each at p95 and p99.
     */
    void add(ResultSet row) throws SQLException {
        Component component = components.computeIfAbsent(row.getString(1), name -> new Component());
        Long[] samples = (Long[]) row.getArray(6).getArray();
        for (long some : samples) {
            component.samples += some;
        }
        component.calls += samples.length;
        component.add((Double[]) row.getArray(2).getArray(), samples, 50);
        component.add((Double[]) row.getArray(3).getArray(), samples, 40);
        component.add((Double[]) row.getArray(4).getArray(), samples, 5);
        component.add((Double[]) row.getArray(5).getArray(), samples, 5);
    }

    /** Of each component that was told of, by its name. */
    List<LatencyPercentiles> percentiles() {
        return components.entrySet().stream()
                .map(component -> component.getValue().percentiles(component.getKey()))
                .toList();
    }
}
