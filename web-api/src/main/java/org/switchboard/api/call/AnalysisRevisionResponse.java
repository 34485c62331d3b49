package org.switchboard.api.call;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.call.FindAnalyses;

/** One of the results that analysing a call has had. */
record AnalysisRevisionResponse(
        String revision,

        @Schema(name = "told_at", description = "When the provider last told it")
        Instant toldAt,

        @Schema(description = "Whether it is the one that the call shows")
        boolean current,

        AnalysisResponse analysis) {
    static AnalysisRevisionResponse of(FindAnalyses.Found found) {
        return new AnalysisRevisionResponse(
                found.revision(),
                found.told().toldAt(),
                found.current(),
                AnalysisResponse.of(found.told().analysis()));
    }
}
