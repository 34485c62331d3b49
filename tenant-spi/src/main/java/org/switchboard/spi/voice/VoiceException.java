package org.switchboard.spi.voice;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A failure at the provider. {@link #code()} decides what the host does; the message may be shown to a tenant: plain
 * words, no secrets, no query strings.
 */
public class VoiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. New codes may be added. */
    public enum Code {
        /** The provider refuses the key. */
        CREDENTIALS_REFUSED(false),
        /** The key works but may not do this. */
        FORBIDDEN(false),
        /** The provider wants to be paid first. */
        PAYMENT_REQUIRED(false),
        /** The account doesn't know what the method acts on. */
        NOT_FOUND(false),
        /** The provider refuses a value; see {@link VoiceException#field()}. */
        INVALID_REQUEST(false),
        /** The thing is in use or was changed meanwhile. */
        CONFLICT(false),
        /** Too many requests or calls at once; see {@link VoiceException#retryAfter()}. */
        RATE_LIMITED(true),
        /** The provider can't be reached, or answered with a server error. */
        UNAVAILABLE(true),
        /** No answer in time. */
        TIMEOUT(true),
        /** An answer that can't be understood. */
        PROTOCOL(false);

        private final boolean temporary;

        Code(boolean temporary) {
            this.temporary = temporary;
        }

        /** Whether the same request may succeed later by itself. */
        public boolean isTransient() {
            return temporary;
        }
    }

    private final Code code;
    private final boolean outcomeUnknown;
    private final transient Optional<String> field;
    private final transient Optional<Duration> retryAfter;

    /** A failure that left the provider's state as it was. */
    public VoiceException(Code code, String message) {
        this(code, message, false, Optional.empty(), Optional.empty(), null);
    }

    /** A failure with all that is known; {@code cause} may be null. */
    public VoiceException(
            Code code,
            String message,
            boolean outcomeUnknown,
            Optional<String> field,
            Optional<Duration> retryAfter,
            Throwable cause) {
        super(message, cause);
        this.code = Objects.requireNonNull(code, "code");
        this.outcomeUnknown = outcomeUnknown;
        this.field = field;
        this.retryAfter = retryAfter;
    }

    /** What went wrong. */
    public Code code() {
        return code;
    }

    /** Whether the provider may have carried the request out all the same: the answer got lost. */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }

    /** The neutral name of the refused argument, e.g. {@code area_code}. */
    public Optional<String> field() {
        return field == null ? Optional.empty() : field;
    }

    /** How long the provider wants us to wait. */
    public Optional<Duration> retryAfter() {
        return retryAfter == null ? Optional.empty() : retryAfter;
    }
}
