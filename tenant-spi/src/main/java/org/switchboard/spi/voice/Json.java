package org.switchboard.spi.voice;

import java.util.Objects;

/**
 * The text of a JSON value exactly as a provider sent it. Kept whole, so that what we don't model survives.
 *
 * @since 1
 */
public record Json(String text) {
    /** An object without members. */
    public static final Json EMPTY_OBJECT = new Json("{}");

    public Json {
        Objects.requireNonNull(text, "text");
    }

    /** Only the length: the content may be personal. */
    @Override
    public String toString() {
        return "Json[" + text.length() + " characters]";
    }
}
