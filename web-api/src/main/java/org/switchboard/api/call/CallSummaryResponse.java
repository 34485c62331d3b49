package org.switchboard.api.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.call.CallSummary;
import org.switchboard.core.call.facts.CallState;
import org.switchboard.spi.voice.Direction;
import org.switchboard.spi.voice.Sentiment;

/** A call in a list. */
public record CallSummaryResponse(
        UUID id,
        @Schema(name = "agent_id") UUID agentId,
        @Schema(name = "agent_name") String agentName,
        CallState status,
        @Schema(name = "status_detail", nullable = true) Optional<String> statusDetail,
        @Schema(nullable = true) Optional<Direction> direction,
        @Schema(name = "from_number", nullable = true) Optional<String> fromNumber,
        @Schema(name = "to_number", nullable = true) Optional<String> toNumber,
        @Schema(name = "started_at", nullable = true) Optional<Instant> startedAt,
        @Schema(name = "duration_ms", nullable = true) Optional<Long> durationMs,

        @Schema(name = "disconnection_reason", nullable = true)
        Optional<String> disconnectionReason,

        @Schema(nullable = true) Optional<MoneyResponse> cost,
        @Schema(nullable = true) Optional<String> summary,
        @Schema(nullable = true) Optional<Sentiment> sentiment,
        @Schema(nullable = true) Optional<Boolean> successful,
        @Schema(nullable = true) Optional<Boolean> voicemail,
        @Schema(name = "created_at") Instant createdAt) {

    /** The call as clients see it. */
    public static CallSummaryResponse of(CallSummary call) {
        return new CallSummaryResponse(
                call.id().value(),
                call.agent().value(),
                call.agentName(),
                call.state(),
                call.stateDetail(),
                call.direction(),
                call.from(),
                call.to(),
                call.startedAt(),
                call.duration().map(Duration::toMillis),
                call.disconnectionReason(),
                call.cost().map(MoneyResponse::of),
                call.summary(),
                call.sentiment(),
                call.successful(),
                call.voicemail(),
                call.createdAt());
    }
}
