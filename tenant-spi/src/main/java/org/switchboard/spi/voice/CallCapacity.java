package org.switchboard.spi.voice;

import java.util.Objects;
import java.util.Optional;

/**
 * Tells how busy the account is.
 *
 * @since 2
 */
public non-sealed interface CallCapacity extends Capability {

    /** The load right now. Called before calls are placed. Read-only. */
    Load load();

    /** How many calls of all kinds run, and how many may. */
    record Load(Optional<Integer> running, Optional<Integer> limit) {
        public Load {
            Objects.requireNonNull(running, "running");
            Objects.requireNonNull(limit, "limit");
        }
    }
}
