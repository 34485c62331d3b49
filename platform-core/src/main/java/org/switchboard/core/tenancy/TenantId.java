package org.switchboard.core.tenancy;

import java.util.Objects;
import java.util.UUID;

/** A tenant's id (UUIDv7). */
public record TenantId(UUID value) {
    public TenantId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
