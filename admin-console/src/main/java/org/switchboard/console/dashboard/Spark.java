package org.switchboard.console.dashboard;

import java.util.List;
import java.util.Locale;

/** A small line without a scale. */
final class Spark {
    private static final double WIDTH = 80;
    private static final double LOW = 17;
    private static final double HEIGHT = 14;

    private Spark() {}

    /** Path data on 80 by 20; empty for fewer than two points, or when all are nothing. */
    static String path(List<Double> points) {
        double highest = points.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (points.size() < 2 || highest == 0) {
            return "";
        }
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            path.append(String.format(
                    Locale.ROOT,
                    "%s%.1f %.1f",
                    i == 0 ? "M" : " L",
                    WIDTH * i / (points.size() - 1),
                    LOW - HEIGHT * points.get(i) / highest));
        }
        return path.toString();
    }
}
