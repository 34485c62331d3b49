package org.switchboard.spi.voice;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Changes what the provider keeps with a call, while it runs or afterwards.
 *
 * @since 2
 */
public non-sealed interface CallUpdates extends Capability {

    /**
     * Sets what {@code change} names and returns the call; the rest stays, {@link CallSnapshot#reference()} too.
     * Idempotent.
     *
     * @throws VoiceException {@code INVALID_REQUEST} ({@code storage}) when more would be kept than before,
     *     ({@code metadata}) when that is too large
     */
    CallSnapshot update(ProviderCallId id, Change change);

    /**
     * A change.
     *
     * @param metadata members to set
     * @param storage how much is kept from now on; absent: left as it is
     */
    record Change(Map<String, String> metadata, Optional<Storage> storage) {
        public Change {
            metadata = Map.copyOf(metadata);
            Objects.requireNonNull(storage, "storage");
        }
    }

    /** How much the provider keeps of a call, from most to least. */
    enum Storage {
        /** Transcript, recording and all. */
        EVERYTHING,
        /** All but what tells about persons. */
        WITHOUT_PERSONAL_DATA,
        /** When, how long, with which outcome. */
        BASICS_ONLY
    }
}
