package org.switchboard.console.dashboard;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.switchboard.core.analytics.AnalyseCalls.Step;

/**
 * Calls by outcome, a stacked bar for each step of time, drawn on {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param top what the upper end of the scale stands for
 */
public record OutcomeChart(List<Bar> bars, long top, Locale locale) {
    private static final int WIDTH = 784;
    private static final int HEIGHT = 176;
    private static final int LINES = 4;
    private static final double GAP = 1.5;

    /** A bar: words below it, whether it is the current one, its words in full, its column of the chart, and its pieces. */
    public record Bar(
            String label, boolean current, Step step, String exact, double x, double width, List<Piece> pieces) {
        public long total() {
            return step.counts().calls();
        }

        public long calls(Series series) {
            return series.in(step.counts());
        }
    }

    /** A coloured piece of a bar. */
    public record Piece(Series series, long calls, double x, double y, double width, double height) {
        private String path() {
            return "M" + x + " " + y + "h" + width + "v" + height + "h" + -width + "z";
        }
    }

    /** All pieces of a colour, as path data. */
    public record Area(Series series, String path) {}

    public OutcomeChart {
        bars = List.copyOf(bars);
    }

    static OutcomeChart of(List<Step> steps, Period period, ZoneId zone, Locale locale) {
        long highest =
                steps.stream().mapToLong(step -> step.counts().calls()).max().orElse(0);
        long top = roundUp(highest);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            double slot = (double) WIDTH / steps.size();
            bars.add(new Bar(
                    label(period, step.begin(), zone, locale),
                    i == steps.size() - 1,
                    step,
                    exact(period, step.begin(), zone, locale),
                    round(slot * i),
                    round(slot),
                    pieces(step, i, slot, top)));
        }
        return new OutcomeChart(bars, top, locale);
    }

    private static List<Piece> pieces(Step step, int place, double slot, long top) {
        List<Piece> pieces = new ArrayList<>();
        double bottom = HEIGHT;
        for (Series series : Series.values()) {
            long calls = series.in(step.counts());
            double height = (double) HEIGHT * calls / top;
            bottom -= height;
            if (calls > 0) {
                pieces.add(new Piece(
                        series,
                        calls,
                        round(slot * (place + 0.2)),
                        round(bottom),
                        round(slot * 0.6),
                        round(Math.max(1, height - GAP))));
            }
        }
        return pieces;
    }

    /** The least of 4, 8, 20, 40, 80, 200 and so on that isn't less: each fourth of it is a round number. */
    static long roundUp(long highest) {
        long top = LINES;
        while (top < highest) {
            top = Long.toString(top).startsWith("8") ? top / 8 * 20 : top * 2;
        }
        return top;
    }

    private static String label(Period period, Instant begin, ZoneId zone, Locale locale) {
        String pattern = switch (period) {
            case DAY -> "HH";
            case FORTNIGHT -> "EEE d";
            case MONTH -> "d";
        };
        return DateTimeFormatter.ofPattern(pattern, locale).format(begin.atZone(zone));
    }

    private static String exact(Period period, Instant begin, ZoneId zone, Locale locale) {
        String day = locale.getLanguage().equals("de") ? "EEE d. MMM" : "EEE d MMM";
        return DateTimeFormatter.ofPattern(period == Period.DAY ? "HH:mm" : day, locale)
                .format(begin.atZone(zone));
    }

    /** What is drawn, a path for each colour that occurs. */
    public List<Area> areas() {
        Map<Series, String> paths = bars.stream()
                .flatMap(bar -> bar.pieces().stream())
                .collect(Collectors.groupingBy(
                        Piece::series,
                        () -> new EnumMap<>(Series.class),
                        Collectors.mapping(Piece::path, Collectors.joining())));
        return paths.entrySet().stream()
                .map(area -> new Area(area.getKey(), area.getValue()))
                .toList();
    }

    /** The scale's figures, from the top. */
    public List<String> scale() {
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        return LongStream.rangeClosed(0, LINES)
                .mapToObj(line -> numbers.format(top - top * line / LINES))
                .toList();
    }

    /** Where the scale's lines are, but for the lowest. */
    public List<Integer> lines() {
        return LongStream.range(0, LINES)
                .mapToObj(line -> (int) (HEIGHT * line / LINES))
                .toList();
    }

    /** The bar with the most calls. */
    public Bar highest() {
        return bars.stream()
                .reduce((one, other) -> other.total() > one.total() ? other : one)
                .orElseThrow();
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
