package org.switchboard.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells the user what goes on, with the time since the start. */
public final class Progress {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PrintStream out;
    private final Instant start = Instant.now();
    private String current = "";
    private Instant lastLine = start;

    /** Prints to {@code out}. */
    public Progress(PrintStream out) {
        this.out = out;
    }

    /** A new step begins. */
    public void step(String text) {
        current = text;
        print(text);
    }

    /** The current step still goes on; says so now and then. */
    public void tick() {
        if (Duration.between(lastLine, Instant.now()).compareTo(PATIENCE) > 0) {
            print("still: " + current);
        }
    }

    /** Time since the start, e.g. {@code 12.3 s}. */
    public String elapsed() {
        long millis = Duration.between(start, Instant.now()).toMillis();
        return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }

    private void print(String text) {
        lastLine = Instant.now();
        out.printf("[%7s] %s%n", elapsed(), text);
        out.flush();
    }
}
