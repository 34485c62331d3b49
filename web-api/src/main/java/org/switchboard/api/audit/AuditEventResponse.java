package org.switchboard.api.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.audit.AuditEvent;
import org.switchboard.core.tenancy.Role;

/** An entry of an audit log. */
record AuditEventResponse(
        UUID id,
        Instant at,

        @Schema(name = "actor_role", description = "SYSTEM: the platform itself, e.g. a job")
        Role actorRole,

        @Schema(
                name = "actor_id",
                nullable = true,
                description = "User of the tenant or of the platform; null for SYSTEM")
        Optional<UUID> actorId,

        @Schema(
                name = "api_key_id",
                nullable = true,
                description = "The API key that was used; null: they had signed in")
        Optional<UUID> apiKeyId,

        @Schema(description = "What was done, e.g. AGENT_CHANGED")
        String action,

        @Schema(name = "resource_type", description = "What it was done to, e.g. agent")
        String resourceType,

        @Schema(name = "resource_id", nullable = true) Optional<String> resourceId,

        @Schema(nullable = true, description = "Where the request came from; null where there was none")
        Optional<String> address,

        @Schema(name = "request_id", nullable = true, description = "X-Request-Id of the request")
        Optional<String> requestId,

        @Schema(
                type = SchemaType.OBJECT,
                nullable = true,
                description = "The fields that were changed, as they were; null when it was made")
        @JsonRawValue
        String before,

        @Schema(
                type = SchemaType.OBJECT,
                nullable = true,
                description = "The same, as they are since; null when it was deleted")
        @JsonRawValue
        String after) {
    static AuditEventResponse of(AuditEvent event) {
        return new AuditEventResponse(
                event.id(),
                event.at(),
                event.actor().role(),
                event.actor().id(),
                event.origin().apiKey(),
                event.action(),
                event.resourceType(),
                event.resourceId(),
                event.origin().address(),
                event.origin().requestId(),
                event.before().orElse(null),
                event.after().orElse(null));
    }

    /** Without what was changed, which is personal. */
    @Override
    public String toString() {
        return "AuditEventResponse[" + id + "]";
    }
}
