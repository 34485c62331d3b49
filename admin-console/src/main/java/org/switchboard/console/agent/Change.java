package org.switchboard.console.agent;

/**
 * A field that is one thing here and another there; of long texts the place where they part.
 *
 * @param name of the field in the API
 */
public record Change(String name, String ours, String theirs) {
    private static final int BEFORE = 40;
    private static final int LONGEST = 160;

    static Change of(String name, String ours, String theirs) {
        int parting = 0;
        while (parting < Math.min(ours.length(), theirs.length()) && ours.charAt(parting) == theirs.charAt(parting)) {
            parting++;
        }
        int from = ours.length() <= LONGEST && theirs.length() <= LONGEST ? 0 : Math.max(0, parting - BEFORE);
        return new Change(name, part(ours, from), part(theirs, from));
    }

    private static String part(String text, int from) {
        String end = text.substring(Math.min(from, text.length()));
        String shown = end.length() > LONGEST ? end.substring(0, LONGEST) + "…" : end;
        return from > 0 ? "…" + shown : shown;
    }
}
