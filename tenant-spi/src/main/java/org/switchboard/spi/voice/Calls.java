package org.switchboard.spi.voice;

import java.time.Instant;
import java.util.Optional;

/** Places and reads calls. */
public non-sealed interface Calls extends Capability {

    /** Places an outbound call. A phone rings, so it must never be sent twice. */
    CallSnapshot place(CallOrder order);

    /** All that the provider knows about the call, with transcript. Read-only. */
    CallSnapshot get(ProviderCallId id);

    /** The call placed with this {@link CallOrder#reference()}; empty: there is none. Read-only. */
    Optional<CallSnapshot> findByReference(String reference);

    /** Calls that started at or after {@code since}. Read-only. */
    CallPage list(Instant since, Optional<String> next);

    /** Hangs up. A call that is over counts as stopped. Idempotent. */
    void stop(ProviderCallId id);
}
