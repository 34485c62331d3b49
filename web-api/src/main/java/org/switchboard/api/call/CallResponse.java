package org.switchboard.api.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.call.Call;
import org.switchboard.core.call.facts.CallFacts;
import org.switchboard.core.call.facts.CallState;
import org.switchboard.core.usage.BilledTime;
import org.switchboard.spi.voice.CallCost;
import org.switchboard.spi.voice.Direction;
import org.switchboard.spi.voice.ProviderCallId;

/** A call with everything known but its words, which are at {@code …/transcript}. */
record CallResponse(
        UUID id,
        @Schema(name = "agent_id") UUID agentId,
        @Schema(name = "agent_name") String agentName,
        @Schema(name = "provider_call_id", nullable = true) Optional<String> providerCallId,
        CallState status,
        @Schema(name = "status_detail", nullable = true) Optional<String> statusDetail,
        @Schema(nullable = true) Optional<Direction> direction,
        @Schema(name = "from_number", nullable = true) Optional<String> fromNumber,
        @Schema(name = "to_number", nullable = true) Optional<String> toNumber,
        @Schema(name = "started_at", nullable = true) Optional<Instant> startedAt,
        @Schema(name = "ended_at", nullable = true) Optional<Instant> endedAt,
        @Schema(name = "duration_ms", nullable = true) Optional<Long> durationMs,

        @Schema(name = "disconnection_reason", nullable = true)
        Optional<String> disconnectionReason,

        @Schema(name = "transferred_to", nullable = true) Optional<String> transferredTo,
        @Schema(name = "has_recording") boolean hasRecording,
        List<LatencyResponse> latencies,
        @Schema(nullable = true) Optional<CostResponse> cost,
        @Schema(name = "billed_ms", nullable = true) Optional<Long> billedMs,

        @Schema(name = "billing_differs", description = "Billed more than 2 s beside what was recorded")
        boolean billingDiffers,

        @Schema(nullable = true) Optional<AnalysisResponse> analysis,
        @Schema(name = "created_at") Instant createdAt) {

    static CallResponse of(Call call) {
        CallFacts facts = call.facts();
        Optional<Duration> billed = facts.cost().flatMap(CallCost::billed);
        return new CallResponse(
                call.id().value(),
                call.agent().value(),
                call.agentName(),
                call.providerCall().map(ProviderCallId::value),
                facts.state(),
                call.stateDetail(),
                facts.direction(),
                facts.from(),
                facts.to(),
                facts.startedAt(),
                facts.endedAt(),
                facts.duration().map(Duration::toMillis),
                facts.disconnectionReason(),
                facts.transferredTo(),
                facts.recording().isPresent(),
                facts.latencies().stream().map(LatencyResponse::of).toList(),
                facts.cost().map(CostResponse::of),
                billed.map(Duration::toMillis),
                !facts.state().isLive() && BilledTime.differs(billed, facts.startedAt(), facts.endedAt()),
                facts.analysis().map(AnalysisResponse::of),
                call.createdAt());
    }
}
