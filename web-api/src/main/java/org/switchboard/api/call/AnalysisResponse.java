package org.switchboard.api.call;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.spi.voice.CallAnalysis;
import org.switchboard.spi.voice.Sentiment;

/** What the provider made of a call after its end. */
record AnalysisResponse(
        String summary,
        Sentiment sentiment,
        @Schema(nullable = true) Optional<Boolean> successful,
        @Schema(nullable = true) Optional<Boolean> voicemail,

        @Schema(type = SchemaType.OBJECT, description = "Extracted values") @JsonRawValue
        String fields) {
    static AnalysisResponse of(CallAnalysis analysis) {
        return new AnalysisResponse(
                analysis.summary(),
                analysis.sentiment(),
                analysis.successful(),
                analysis.voicemail(),
                analysis.fields().text());
    }
}
