package org.switchboard.spi.voice;

import java.util.Objects;
import java.util.Optional;

/**
 * Tells how many calls the account may have at once.
 *
 * @since 2
 */
public non-sealed interface CallCapacity extends Capability {

    /** The load right now. Called before many calls are placed, on a worker thread; may block. Read-only, so the host may retry it. */
    Load load();

    /**
     * Calls of all kinds at one moment.
     *
     * @param running calls that run; empty: the provider doesn't tell
     * @param limit how many may; empty: the provider doesn't tell
     */
    record Load(Optional<Integer> running, Optional<Integer> limit) {
        public Load {
            Objects.requireNonNull(running, "running");
            Objects.requireNonNull(limit, "limit");
        }
    }
}
