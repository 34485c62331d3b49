package org.switchboard.core.analytics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;
import org.switchboard.spi.voice.Latency;

/**
 * Adds up percentiles that calls tell. Put in order here: the database takes three times as long to rank them as to find them. Times are
 * whole milliseconds; from two seconds on they may be a thousandth too long, so that there are no more of them than a few thousand,
 * however many calls there were.
 */
final class Latencies {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int DIGITS = 3;
    private static final double LONGEST = Duration.ofDays(1).toMillis();

    private final Map<String, Component> components = new TreeMap<>();
    private final Predicate<String> wanted;

    /** @param wanted components to look at */
    Latencies(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    private static final class Component {
        // Of hundredths of an answer.
        private final Histogram times = new Histogram(DIGITS);
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
            times.recordValueWithCount(Math.round(Math.max(0, Math.min(millis, LONGEST))), weight);
        }

        private LatencyPercentiles percentiles(String name) {
            return new LatencyPercentiles(name, at(50), at(90), at(95), at(99), samples, calls);
        }

        private double at(int percent) {
            return times.getValueAtPercentile(percent);
        }
    }

    /**
     * Takes what several calls tell. A call's percentiles are a histogram of its answers: half of them at p50, four tenths
     * at p90, a twentieth each at p95 and p99.
     *
     * @param calls JSON: an array for each call, one after the other; null: they tell nothing
     */
    void add(byte[] calls) {
        if (calls == null) {
            return;
        }
        try (JsonParser json = FACTORY.createParser(calls)) {
            while (json.nextToken() != null) {
                if (json.hasToken(JsonToken.START_OBJECT)) {
                    Latency told = read(json);
                    if (told.samples() > 0 && wanted.test(told.component())) {
                        components
                                .computeIfAbsent(told.component(), name -> new Component())
                                .add(told);
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("latencies that we did not write", e);
        }
    }

    // Field by field, without making objects of all that Jackson finds: a page reads thousands of them.
    private static Latency read(JsonParser json) throws IOException {
        String component = "";
        double p50 = 0;
        double p90 = 0;
        double p95 = 0;
        double p99 = 0;
        int samples = 0;
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "component" -> component = json.getText();
                case "p50Millis" -> p50 = json.getDoubleValue();
                case "p90Millis" -> p90 = json.getDoubleValue();
                case "p95Millis" -> p95 = json.getDoubleValue();
                case "p99Millis" -> p99 = json.getDoubleValue();
                case "samples" -> samples = json.getIntValue();
                default -> json.skipChildren();
            }
        }
        return new Latency(component, p50, p90, p95, p99, samples);
    }

    /** Of each component that was told of, by its name. */
    List<LatencyPercentiles> percentiles() {
        return components.entrySet().stream()
                .map(component -> component.getValue().percentiles(component.getKey()))
                .toList();
    }
}
