package org.switchboard.console.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.switchboard.core.analytics.LatencyPercentiles;

/**
 * How long a component took, as a line from p50 to p99 on a scale that all share.
 *
 * @param longest milliseconds at the end of the scale
 */
public record LatencyTrack(LatencyPercentiles measured, double longest, Locale locale) {
    private static final List<String> ORDER = List.of("e2e", "llm", "asr", "tts", "s2s", "knowledge_base");

    /** The whole first, then its parts in the order in which they happen. */
    static List<LatencyTrack> of(List<LatencyPercentiles> measured, Locale locale) {
        double longest = measured.stream()
                .mapToDouble(LatencyPercentiles::p99Millis)
                .max()
                .orElse(1);
        return measured.stream()
                .sorted(Comparator.comparingInt(LatencyTrack::place))
                .map(one -> new LatencyTrack(one, Math.max(1, longest), locale))
                .toList();
    }

    private static int place(LatencyPercentiles one) {
        int place = ORDER.indexOf(one.component());
        return place < 0 ? ORDER.size() : place;
    }

    public String component() {
        return measured.component();
    }

    public double from() {
        return at(measured.p50Millis());
    }

    public double width() {
        return at(measured.p99Millis()) - from();
    }

    public double p95() {
        return at(measured.p95Millis());
    }

    private double at(double millis) {
        return Math.round(1000 * millis / longest) / 10.0;
    }

    public String p50() {
        return written(measured.p50Millis(), locale);
    }

    public String p90() {
        return written(measured.p90Millis(), locale);
    }

    public String ninetyFifth() {
        return written(measured.p95Millis(), locale);
    }

    public String p99() {
        return written(measured.p99Millis(), locale);
    }

    /** "978 ms", "1.30 s". */
    static String written(double millis, Locale locale) {
        return millis < 1000 ? Math.round(millis) + " ms" : String.format(locale, "%.2f s", millis / 1000);
    }
}
