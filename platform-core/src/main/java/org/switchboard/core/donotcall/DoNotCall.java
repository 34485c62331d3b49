package org.switchboard.core.donotcall;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.switchboard.spi.voice.E164;

/**
 * A number that must not be called.
 *
 * @param id UUIDv7: the order of ids is the order in which they were added
 * @param reason in words; may be empty
 * @param addedBy who put it on the list
 */
public record DoNotCall(UUID id, E164 number, String reason, UUID addedBy, Instant addedAt) {
    public DoNotCall {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(addedBy, "addedBy");
        Objects.requireNonNull(addedAt, "addedAt");
    }
}
