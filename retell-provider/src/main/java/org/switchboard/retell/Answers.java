package org.switchboard.retell;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;

/** Reads single values of an answer: what must be there, and what may be nonsense without spoiling the rest. */
final class Answers {
    private Answers() {}

    /** An id that an answer must have. */
    static <T> T id(String value, Function<String, T> type) {
        try {
            return type.apply(value);
        } catch (IllegalArgumentException e) {
            throw new VoiceException(Code.PROTOCOL, "Retell left out an id.");
        }
    }

    /** Reads the answer to a request that was carried out: even an answer that makes no sense doesn't undo it. */
    static <T> T made(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (VoiceException e) {
            throw new VoiceException(e.code(), e.getMessage(), true, e.field(), e.retryAfter(), e);
        }
    }

    /** An http or https address. */
    static Optional<URI> uri(String value) {
        try {
            return Optional.ofNullable(value)
                    .filter(text -> text.matches("(?is)https?://.+"))
                    .map(URI::create);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
