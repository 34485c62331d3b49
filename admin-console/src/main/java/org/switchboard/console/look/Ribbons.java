package org.switchboard.console.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/**
 * Draws the talk ribbon: who spoke when. A ribbon is a short text, one letter per slice of the call: {@code a} agent,
 * {@code u} caller, {@code t} tool call, anything else silence.
 */
@Named
@ApplicationScoped
public class Ribbons {
    private static final int SLICES = 26;
    private static final int STEP = 4;

    /** Path data of one kind of slice, drawn on 104 by 28. A long ribbon is thinned, a short one ends early. */
    public String draw(String ribbon, String kind) {
        if (ribbon == null) {
            return "";
        }
        StringBuilder path = new StringBuilder();
        int slices = Math.min(SLICES, ribbon.length());
        for (int slice = 0; slice < slices; slice++) {
            char letter = ribbon.charAt(slice * ribbon.length() / slices);
            if (Character.toLowerCase(letter) == kind.charAt(0)) {
                draw(path, slice, letter, kind);
            }
        }
        return path.toString();
    }

    private static void draw(StringBuilder path, int slice, char letter, String kind) {
        int height = 4 + (slice * 7 + letter * 5) % 9;
        path.append('M').append(slice * STEP + 1);
        switch (kind) {
            case "a" -> path.append(" 13V").append(13 - height);
            case "u" -> path.append(" 15V").append(15 + height);
            default -> path.append(" 12V16");
        }
    }
}
