package org.switchboard.core.connection;

import java.time.Instant;
import java.util.Objects;
import org.switchboard.spi.ProviderId;

/**
 * A tenant's account at a provider, without its secrets.
 *
 * @param accountName what the account is called there
 * @param checkedAt when the credentials were last seen to work
 * @param updatedAt when the credentials last changed
 */
public record Connection(
        ConnectionId id,
        ProviderId provider,
        String accountName,
        Instant checkedAt,
        Instant createdAt,
        Instant updatedAt) {
    public Connection {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(provider, "provider");
    }
}
