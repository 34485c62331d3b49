package org.switchboard.api.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.call.CallId;
import org.switchboard.core.webhook.WebhookEvent;

/** A delivery in the trail. */
record WebhookEventResponse(
        UUID id,
        String provider,
        String event,
        WebhookEvent.State state,
        int attempts,
        @Schema(name = "last_error", nullable = true) Optional<String> lastError,
        @Schema(name = "call_id", nullable = true) Optional<UUID> callId,
        @Schema(name = "received_at") Instant receivedAt,
        @Schema(name = "applied_at", nullable = true) Optional<Instant> appliedAt,

        @Schema(description = "As it came; only when one event is asked for") @JsonInclude(JsonInclude.Include.NON_NULL)
        String body) {

    static WebhookEventResponse of(WebhookEvent event) {
        return withBody(event, null);
    }

    static WebhookEventResponse withBody(WebhookEvent event, String body) {
        return new WebhookEventResponse(
                event.id(),
                event.provider(),
                event.event(),
                event.state(),
                event.attempts(),
                event.lastError(),
                event.call().map(CallId::value),
                event.receivedAt(),
                event.appliedAt(),
                body);
    }

    /** Without the body, which is personal. */
    @Override
    public String toString() {
        return "WebhookEventResponse[" + id + "]";
    }
}
