package org.switchboard.api.apikey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.apikey.ManageApiKeys;

/** A key to be made. */
@Schema(requiredProperties = {"name", "scopes"})
record NewApiKeyRequest(
        @Schema(example = "CRM import") String name,

        @Schema(
                description = "What it may do: permissions that its maker has, see docs/permissions.md",
                example = "[\"read_calls\", \"place_calls\"]")
        List<String> scopes,

        @Schema(name = "expires_at", nullable = true, description = "Absent: good until it is revoked")
        Instant expiresAt) {

    ManageApiKeys.Request asked() {
        return new ManageApiKeys.Request(name, scopes == null ? List.of() : scopes, Optional.ofNullable(expiresAt));
    }
}
