package org.switchboard.core.agent;

import java.util.Objects;
import java.util.UUID;

/** Id of an agent (UUIDv7). */
public record AgentId(UUID value) {
    public AgentId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
