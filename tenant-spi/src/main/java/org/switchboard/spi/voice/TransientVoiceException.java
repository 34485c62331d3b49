package org.switchboard.spi.voice;

/**
 * A copy of a {@link VoiceException} that may pass by itself, so that Fault Tolerance annotations, which choose by class,
 * can tell it from permanent ones. Only the host makes these; providers throw {@link VoiceException}.
 *
 * @since 1
 */
public final class TransientVoiceException extends VoiceException {
    private static final long serialVersionUID = 1L;

    /** Wraps a failure whose code {@linkplain VoiceException.Code#isTransient() is transient}. */
    public TransientVoiceException(VoiceException cause) {
        super(cause.code(), cause.getMessage(), cause.outcomeUnknown(), cause.field(), cause.retryAfter(), cause);
    }
}
