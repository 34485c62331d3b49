package org.switchboard.api.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.spi.voice.Utterance;

/** An entry of a transcript. */
record UtteranceResponse(
        Utterance.Kind kind,
        String text,

        @Schema(description = "Of a tool") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String name,

        @Schema(name = "tool_call_id") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String toolCallId,

        @Schema(name = "start_ms", nullable = true) Optional<Long> startMs,
        @Schema(name = "end_ms", nullable = true) Optional<Long> endMs,

        @Schema(description = "Whether a tool call worked") @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Boolean> successful) {
    static UtteranceResponse of(Utterance utterance) {
        return new UtteranceResponse(
                utterance.kind(),
                utterance.text(),
                utterance.name(),
                utterance.toolCallId(),
                utterance.start().map(Duration::toMillis),
                utterance.end().map(Duration::toMillis),
                utterance.successful());
    }
}
