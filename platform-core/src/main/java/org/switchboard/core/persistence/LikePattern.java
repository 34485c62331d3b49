package org.switchboard.core.persistence;

import java.util.Locale;

/** Patterns of LIKE, with {@code \} as the escape. */
public final class LikePattern {
    private LikePattern() {}

    /** Matches lower-case text that has this in it, whatever its letters mean to LIKE. */
    public static String containing(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
