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
     * Sets what {@code change} names and leaves the rest, {@link CallSnapshot#reference()} among it. Repeating it changes nothing
     * more. Called on a worker thread; may block.
     *
     * @return the call as it is then
     * @throws VoiceException {@code NOT_FOUND} for an unknown call; {@code INVALID_REQUEST} with field {@code storage} when more
     *     would be kept than before, with {@code metadata} when that is too large
     */
    CallSnapshot update(ProviderCallId id, Change change);

    /**
     * A change.
     *
     * @param metadata members to set among the call's metadata; may be empty
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
        /** Everything without what tells about persons. */
        WITHOUT_PERSONAL_DATA,
        /** When, how long, with which outcome. */
        BASICS_ONLY
    }
}
