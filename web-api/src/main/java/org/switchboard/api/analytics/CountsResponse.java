package org.switchboard.api.analytics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.api.call.MoneyResponse;
import org.switchboard.core.analytics.CallCounts;
import org.switchboard.core.call.CallOutcome;
import org.switchboard.spi.voice.Direction;
import org.switchboard.spi.voice.Sentiment;

/** What some calls add up to. */
record CountsResponse(
        long calls,

        @Schema(description = "Somebody was spoken to, or is at this moment")
        long connected,

        @Schema(description = "Going on") long live,

        @Schema(description = "The provider would not dial, or the call broke")
        long failed,

        @Schema(name = "duration_ms") long durationMs,

        @Schema(
                name = "success_rate",
                nullable = true,
                description = "Part of the calls that reached their aim, of those that an analysis judged; 0 to 1")
        Optional<BigDecimal> successRate,

        @Schema(description = "Calls that an analysis judged")
        long judged,

        long successful,
        long voicemails,

        @Schema(description = "Calls of each direction that occurs")
        Map<Direction, Long> directions,

        @Schema(description = "Calls of each sentiment that occurs")
        Map<Sentiment, Long> sentiments,

        @Schema(description = "Calls of each outcome that occurs; every call has one")
        Map<CallOutcome, Long> outcomes,

        @Schema(description = "One for each currency") List<MoneyResponse> costs) {

    static CountsResponse of(CallCounts counts) {
        return new CountsResponse(
                counts.calls(),
                counts.connected(),
                counts.live(),
                counts.failed(),
                counts.talked().toMillis(),
                rate(counts),
                counts.judged(),
                counts.successful(),
                counts.voicemails(),
                counts.directions(),
                counts.sentiments(),
                counts.outcomes(),
                counts.costs().stream().map(MoneyResponse::of).toList());
    }

    private static Optional<BigDecimal> rate(CallCounts counts) {
        return counts.judged() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(counts.successful())
                        .divide(BigDecimal.valueOf(counts.judged()), 4, RoundingMode.HALF_UP));
    }
}
