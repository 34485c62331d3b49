package org.switchboard.spi.voice;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The only exception of the SPI. {@link #code()} decides what the host does; the message is for people and may be shown
 * to a tenant, so it holds no secrets and no query strings.
 *
 * @since 1
 */
public class VoiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. New codes may be added. */
    public enum Code {
        /** The provider refuses the key. Permanent until the tenant enters another. */
        CREDENTIALS_REFUSED(false),
        /** The key works but may not do this. */
        FORBIDDEN(false),
        /** The provider wants to be paid first. */
        PAYMENT_REQUIRED(false),
        /** The id is unknown to this account. */
        NOT_FOUND(false),
        /** The provider refuses the request's content; see {@link VoiceException#field()}. */
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

        /** Whether the same request may succeed later without anybody changing anything. */
        public boolean isTransient() {
            return temporary;
        }
    }

    private final Code code;
    private final boolean outcomeUnknown;
    private final transient Optional<String> field;
    private final transient Optional<Duration> retryAfter;

    /** A failure after which the provider's state is as before. */
    public VoiceException(Code code, String message) {
        this(code, message, false, Optional.empty(), Optional.empty(), null);
    }

    /**
     * A failure with everything known about it.
     *
     * @param outcomeUnknown true when the provider may have carried the request out (an answer got lost)
     * @param field the neutral name of the argument that was refused, for instance {@code area_code}
     * @param retryAfter when the provider says when to come back
     * @param cause may be null
     */
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

    /** Whether the provider may have carried the request out all the same. Then look before trying again. */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }

    /** The argument that was refused, if the provider told. */
    public Optional<String> field() {
        return field == null ? Optional.empty() : field;
    }

    /** How long to wait, if the provider told. */
    public Optional<Duration> retryAfter() {
        return retryAfter == null ? Optional.empty() : retryAfter;
    }
}
