package org.switchboard.spi.voice;

/** A {@linkplain VoiceException.Code#isTransient() transient} {@link VoiceException}. Made by the host only. */
public final class TransientVoiceException extends VoiceException {
    private static final long serialVersionUID = 1L;

    /** Wraps a transient failure. */
    public TransientVoiceException(VoiceException cause) {
        super(cause.code(), cause.getMessage(), cause.outcomeUnknown(), cause.field(), cause.retryAfter(), cause);
    }
}
