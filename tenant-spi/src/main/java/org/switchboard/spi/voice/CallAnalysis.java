package org.switchboard.spi.voice;

import java.util.Objects;
import java.util.Optional;

/**
 * What the provider made of a call after its end.
 *
 * @param summary a few sentences
 * @param successful whether the call reached its goal
 * @param voicemail whether a machine answered
 * @param fields extracted values: a JSON object keyed by the names configured on the agent
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

    @Override
    public String toString() {
        return "CallAnalysis[" + sentiment + "]";
    }
}
