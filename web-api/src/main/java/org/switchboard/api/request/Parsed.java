package org.switchboard.api.request;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.switchboard.core.problem.DomainException;

/** Values of query parameters. They come as text, so that a malformed one is a problem of its field and not of the address. */
public final class Parsed {
    private static final int LONGEST = 200;
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2200;

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

    /** Text to look for, without surrounding white space; at most 200 characters. */
    public static Optional<String> text(String text, String field) {
        return value(text, field, "Use at most 200 characters.", given -> {
                    if (given.length() > LONGEST) {
                        throw new IllegalArgumentException("too long");
                    }
                    return given.strip();
                })
                .filter(given -> !given.isEmpty());
    }

    /** A time with its offset from UTC, in a year that databases have. */
    public static Optional<Instant> time(String text, String field) {
        return value(text, field, "Give a time like 2026-11-21T00:00:00Z.", Parsed::instant);
    }

    private static Instant instant(String text) {
        try {
            // A plus that wasn't escaped arrives as a space.
            OffsetDateTime time = OffsetDateTime.parse(text.replace(' ', '+'));
            if (time.getYear() >= EARLIEST && time.getYear() <= LATEST) {
                return time.toInstant();
            }
            throw new IllegalArgumentException("no database has that year");
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
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
