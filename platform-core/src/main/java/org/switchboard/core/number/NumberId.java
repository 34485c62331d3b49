package org.switchboard.core.number;

import java.util.Objects;
import java.util.UUID;

/** Id of a phone number (UUIDv7). */
public record NumberId(UUID value) {
    public NumberId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
