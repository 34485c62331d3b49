package org.switchboard.console.dashboard;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A part of a whole, as a piece of a bar and a line of its legend.
 *
 * @param colour number of a chart colour
 * @param label key of its word
 * @param count how many, as it is written
 * @param offset where its piece begins, in hundredths of the bar
 * @param width of its piece, in hundredths of the bar
 */
public record Share(int colour, String label, String count, double offset, double width) {

    /** A part before the whole is known. */
    record Part(int colour, String label) {}

    /** In the order of the map; none of nothing. */
    static List<Share> of(Map<Part, Long> parts, Locale locale) {
        long whole = parts.values().stream().mapToLong(Long::longValue).sum();
        List<Share> shares = new ArrayList<>();
        if (whole == 0) {
            return shares;
        }
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        double offset = 0;
        for (Map.Entry<Part, Long> part : new LinkedHashMap<>(parts).entrySet()) {
            double width = 100.0 * part.getValue() / whole;
            shares.add(new Share(
                    part.getKey().colour(),
                    part.getKey().label(),
                    numbers.format(part.getValue()),
                    hundredths(offset),
                    hundredths(width)));
            offset += width;
        }
        return shares;
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    public long percent() {
        return Math.round(width);
    }
}
