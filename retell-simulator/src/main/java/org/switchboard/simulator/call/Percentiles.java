package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.switchboard.simulator.http.Json;

/** One component of the latency block. */
final class Percentiles {
    private Percentiles() {}

    static ObjectNode of(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        ObjectNode node = Json.object();
        node.set("p50", Rounded.node(percentile(sorted, 0.50), 2));
        node.set("p90", Rounded.node(percentile(sorted, 0.90), 2));
        node.set("p95", Rounded.node(percentile(sorted, 0.95), 2));
        node.set("p99", Rounded.node(percentile(sorted, 0.99), 2));
        node.put("max", sorted.get(sorted.size() - 1));
        node.put("min", sorted.get(0));
        node.put("num", sorted.size());
        ArrayNode all = node.putArray("values");
        values.forEach(all::add);
        return node;
    }

    /** Linear between the two nearest ranks, as the live service does. */
    private static double percentile(List<Long> sorted, double share) {
        double rank = share * (sorted.size() - 1);
        int below = (int) Math.floor(rank);
        int above = (int) Math.ceil(rank);
        return sorted.get(below) + (rank - below) * (sorted.get(above) - sorted.get(below));
    }
}
