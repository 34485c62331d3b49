package org.switchboard.api.apikey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.apikey.ApiKey;
import org.switchboard.core.apikey.ManageApiKeys;
import org.switchboard.core.tenancy.Permission;

/** A key, as one recognises it; the secret only when it was just made. */
record ApiKeyResponse(
        UUID id,
        String name,

        @Schema(description = "Its first characters", example = "sbk_Xy7a")
        String start,

        List<String> scopes,

        @Schema(name = "created_by", description = "Who made it; it acts on their behalf")
        UUID createdBy,

        @Schema(name = "created_at") Instant createdAt,
        @Schema(name = "expires_at", nullable = true) Optional<Instant> expiresAt,

        @Schema(name = "last_used_at", nullable = true, description = "Up to five minutes old")
        Optional<Instant> lastUsedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The secret, in the answer to its creation and never again")
        String key) {

    static ApiKeyResponse of(ApiKey key) {
        return of(key, null);
    }

    static ApiKeyResponse of(ManageApiKeys.Created created) {
        return of(created.key(), created.secret().value());
    }

    private static ApiKeyResponse of(ApiKey key, String secret) {
        return new ApiKeyResponse(
                key.id(),
                key.name(),
                key.start(),
                key.scopes().stream().map(Permission::scope).sorted().toList(),
                key.user(),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsedAt(),
                secret);
    }

    @Override
    public String toString() {
        return "ApiKeyResponse[" + id + "]";
    }
}
