package org.switchboard.core.connection;

import java.util.Objects;
import java.util.UUID;

/** Id of a connection (UUIDv7). */
public record ConnectionId(UUID value) {
    public ConnectionId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
