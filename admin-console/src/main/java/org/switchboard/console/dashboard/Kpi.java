package org.switchboard.console.dashboard;

/**
 * A figure of the strip on top of the dashboard.
 *
 * @param label key of what it is called
 * @param value the figure as it is written
 * @param unit smaller, behind it; may be empty
 * @param tone how the change is meant: up (good), down (bad) or flat
 * @param change against the time before, as it is written; may be empty
 * @param spark path data on 80 by 20; may be empty
 * @param address the list behind it, or empty
 */
public record Kpi(String label, String value, String unit, String tone, String change, String spark, String address) {

    /** Good when it goes up. */
    static String better(double now, double before) {
        return tone(now - before);
    }

    private static String tone(double change) {
        if (change == 0) {
            return "flat";
        }
        return change > 0 ? "up" : "down";
    }
}
