package org.switchboard.core.signin;

import java.util.Objects;
import java.util.UUID;

/** A session's id (UUIDv7), the claim {@code sid} of its access tokens. */
public record SessionId(UUID value) {
    public SessionId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
