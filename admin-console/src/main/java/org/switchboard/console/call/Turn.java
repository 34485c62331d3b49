package org.switchboard.console.call;

import java.time.Duration;
import java.util.Optional;

/**
 * One entry of the conversation as the call page shows it.
 *
 * @param kind {@code agent}, {@code caller}, {@code tool} or {@code note}
 * @param name of the tool or the event; empty for speech
 * @param text what was said, or what the tool was asked with
 * @param at offset into the recording; null when unknown
 * @param answeredIn time from the caller's last word to the agent's first; null when it doesn't apply
 * @param result what the tool answered; null while it has not
 */
public record Turn(
        String kind,
        String name,
        String text,
        Duration at,
        Duration answeredIn,
        String result,
        Optional<Boolean> successful) {

    /** Seconds into the recording for the player; empty when unknown. */
    public String seconds() {
        return at == null ? "" : String.valueOf(at.toMillis() / 1000.0);
    }

    public boolean isFailed() {
        return successful.filter(worked -> !worked).isPresent();
    }
}
