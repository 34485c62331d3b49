package org.switchboard.api.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.switchboard.core.problem.DomainException;

/** Values of query parameters. They come as text, so that a malformed one is a problem of its field and not of the address. */
public final class Parsed {
    private Parsed() {}

    /**
     * A value; null and empty text are none.
     *
     * @param type fails with an IllegalArgumentException on what isn't one
     * @throws DomainException INVALID_INPUT at the field, with the message
     */
    public static <T> Optional<T> value(String text, String field, String message, Function<String, T> type) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(type.apply(text));
        } catch (IllegalArgumentException e) {
            throw DomainException.invalid(field, message);
        }
    }

    /** One of an enum's constants, in whatever case. */
    public static <E extends Enum<E>> Optional<E> choice(String text, String field, Class<E> type) {
        return value(
                text,
                field,
                "Give one of " + Arrays.toString(type.getEnumConstants()) + ".",
                name -> Enum.valueOf(type, name.toUpperCase(Locale.ROOT)));
    }
}
