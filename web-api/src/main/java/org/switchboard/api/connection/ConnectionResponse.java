package org.switchboard.api.connection;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.connection.Connection;

/** A provider account, without its credentials. */
record ConnectionResponse(
        UUID id,
        @Schema(name = "provider_type", example = "retell") String providerType,
        @Schema(name = "account_name") String accountName,
        @Schema(name = "checked_at") Instant checkedAt,
        @Schema(name = "created_at") Instant createdAt,
        @Schema(name = "updated_at") Instant updatedAt) {

    static ConnectionResponse of(Connection connection) {
        return new ConnectionResponse(
                connection.id().value(),
                connection.provider().value(),
                connection.accountName(),
                connection.checkedAt(),
                connection.createdAt(),
                connection.updatedAt());
    }
}
