package org.switchboard.core.call;

import java.util.Objects;
import java.util.UUID;

/** Id of a call (UUIDv7). */
public record CallId(UUID value) {
    public CallId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
