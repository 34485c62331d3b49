package org.switchboard.core.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.call.CallId;

/**
 * A delivery in the trail.
 *
 * @param event its name in the provider's words
 * @param state RECEIVED (waiting or being retried), APPLIED, IGNORED (nothing in it for us) or DEAD (stopped after many tries)
 * @param call the call it was applied to
 */
public record WebhookEvent(
        UUID id,
        String provider,
        String event,
        State state,
        int attempts,
        Optional<String> lastError,
        Instant receivedAt,
        Optional<Instant> appliedAt,
        Optional<CallId> call) {

    /** What became of a delivery. */
    public enum State {
        /** Stored; a job is going to apply it. */
        RECEIVED,
        /** Joined with its call. */
        APPLIED,
        /** Nothing to apply. */
        IGNORED,
        /** Failed too often; can be replayed. */
        DEAD
    }
}
