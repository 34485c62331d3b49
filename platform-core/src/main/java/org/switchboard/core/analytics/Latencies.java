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

    /** A call's percentiles as a histogram of its answers: half of them at p50, four tenths at p90, a twentieth each at p95 and p99. */
    void add(ResultSet row) throws SQLException {
        Component component = components.computeIfAbsent(row.getString(1), name -> new Component());
        long samples = row.getLong(6);
        component.samples += samples;
        component.calls++;
        component.weights.merge(row.getDouble(2), 50 * samples, Long::sum);
        component.weights.merge(row.getDouble(3), 40 * samples, Long::sum);
        component.weights.merge(row.getDouble(4), 5 * samples, Long::sum);
        component.weights.merge(row.getDouble(5), 5 * samples, Long::sum);
    }

    /** Of each component that was told of, by its name. */
    List<LatencyPercentiles> percentiles() {
        return components.entrySet().stream()
                .map(component -> component.getValue().percentiles(component.getKey()))
                .toList();
    }
}
