package org.switchboard.spi.voice;

import java.util.Objects;
import java.util.Optional;

/**
 * What the provider made of a call after its end.
 *
 * @param summary a few sentences; may be empty
 * @param sentiment how the person felt
 * @param successful whether the call reached its goal, if told
 * @param voicemail whether a machine answered, if told
 * @param fields extracted values: a JSON object keyed by the names configured on the agent
 * @since 1
 */
public record CallAnalysis(
        String summary, Sentiment sentiment, Optional<Boolean> successful, Optional<Boolean> voicemail, Json fields) {
    public CallAnalysis {
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(sentiment, "sentiment");
        Objects.requireNonNull(successful, "successful");
        Objects.requireNonNull(voicemail, "voicemail");
        Objects.requireNonNull(fields, "fields");
    }

    /** Only the sentiment: summaries are personal. */
    @Override
    public String toString() {
        return "CallAnalysis[" + sentiment + "]";
    }
}
