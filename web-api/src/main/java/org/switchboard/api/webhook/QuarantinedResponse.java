package org.switchboard.api.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.webhook.Quarantine.Kept;

/** A webhook that no tenant could be found for. */
record QuarantinedResponse(
        UUID id,
        String provider,

        @Schema(description = "In the provider's words", example = "call_ended")
        String event,

        @Schema(name = "provider_agent_id", description = "Empty when it names no agent")
        String providerAgentId,

        @Schema(description = "Address of who sent it") String source,

        @Schema(name = "received_at") Instant receivedAt,
        @Schema(description = "Length of the body") int bytes) {

    static QuarantinedResponse of(Kept kept) {
        return new QuarantinedResponse(
                kept.id(), kept.provider(), kept.event(), kept.agent(), kept.source(), kept.receivedAt(), kept.bytes());
    }
}
