package org.switchboard.spi.voice;

import java.util.Objects;

/** A JSON text exactly as the provider sent it, with what this SPI doesn't model. */
public record Json(String text) {
    /** An object without members. */
    public static final Json EMPTY_OBJECT = new Json("{}");

    public Json {
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String toString() {
        return "Json[" + text.length() + " characters]";
    }
}
