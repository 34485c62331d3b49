package org.switchboard.spi.voice;

import java.time.Instant;
import java.util.Optional;

/**
 * Places and reads calls. All methods may block.
 *
 * @since 1
 */
public non-sealed interface Calls extends Capability {

    /**
     * Places an outbound call. Must send the request at most once: a person's phone rings. After
     * {@link VoiceException#outcomeUnknown()} the host looks with {@link #findByReference} before it decides.
     */
    CallSnapshot place(CallOrder order);

    /**
     * Everything the provider knows about the call, transcript included. Read-only, so the host may retry it.
     *
     * @throws VoiceException {@code NOT_FOUND} when the account has no such call
     */
    CallSnapshot get(ProviderCallId id);

    /** The call that was placed with this {@link CallOrder#reference()}, if the provider has it. Read-only. */
    Optional<CallSnapshot> findByReference(String reference);

    /** Calls that started at or after {@code since}, a page at a time; {@code next} of the page before goes on. Read-only. */
    CallPage list(Instant since, Optional<String> next);

    /** Hangs up. A call that is over already counts as stopped. */
    void stop(ProviderCallId id);
}
