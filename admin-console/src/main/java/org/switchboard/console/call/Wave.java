package org.switchboard.console.call;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** The talk ribbon drawn large, as the player's waveform of 400 by 80. */
record Wave(String ribbon, Duration length) {
    private static final double WIDTH = 400;

    /**
     * One bar.
     *
     * @param kind a agent, u caller, t tool or quiet
     * @param second where it is in the recording
     */
    public record Bar(String kind, double second, double x, int y, int height) {}

    List<Bar> bars() {
        return IntStream.range(0, ribbon.length()).mapToObj(this::bar).toList();
    }

    private Bar bar(int slice) {
        double x = WIDTH * slice / ribbon.length();
        double second = length.toMillis() / 1000.0 * slice / ribbon.length();
        int height = 8 + (slice * 37 + slice * slice * 11) % 27;
        return switch (ribbon.charAt(slice)) {
            case 'a' -> new Bar("a", second, x, 38 - height, height);
            case 'u' -> new Bar("u", second, x, 42, height);
            case 't' -> new Bar("t", second, x, 36, 8);
            default -> new Bar("quiet", second, x, 39, 2);
        };
    }

    /** Share of the talking, in percent. */
    long share(char speaker) {
        long talking =
                ribbon.chars().filter(letter -> letter == 'a' || letter == 'u').count();
        return talking == 0
                ? 0
                : Math.round(100.0
                        * ribbon.chars().filter(letter -> letter == speaker).count()
                        / talking);
    }
}
