package org.switchboard.core.call.facts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.switchboard.spi.voice.CallAnalysis;

/**
 * One of the results that analysing a call has had.
 *
 * @param toldAt when the provider last told it
 */
public record AnalysisRevision(CallAnalysis analysis, Instant toldAt) {
    public AnalysisRevision {
        Objects.requireNonNull(analysis, "analysis");
        Objects.requireNonNull(toldAt, "toldAt");
    }

    /** Digest of the content: the same result told twice is one revision. */
    public String revision() {
        return Revision.of(List.of(
                analysis.summary(),
                analysis.sentiment(),
                analysis.successful(),
                analysis.voicemail(),
                JsonOrder.spelled(analysis.fields())));
    }
}
