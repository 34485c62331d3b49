package org.switchboard.spi.voice;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Freezes agents: a published version never changes, and {@link Agents#update} after it goes into a new draft. Called on worker
 * threads; all methods may block. All throw {@code NOT_FOUND} for an unknown agent.
 *
 * @since 2
 */
public non-sealed interface AgentVersions extends Capability {

    /** All versions, newest first; never empty. Read-only, so the host may retry it. */
    List<Version> list(ProviderAgentId agent);

    /**
     * Opens a draft that starts as a copy of {@code base}. Each call opens another, so the host doesn't repeat it blindly.
     *
     * @throws VoiceException {@code NOT_FOUND} when the agent has no such version
     */
    Version draft(ProviderAgentId agent, int base);

    /**
     * Publishes a version in place: it keeps its number. One that is published already counts as published.
     *
     * @param title what people call it; empty: left as it is
     * @throws VoiceException {@code NOT_FOUND} when the agent has no such version
     */
    void publish(ProviderAgentId agent, int version, String title);

    /**
     * Deletes a version. One that is gone already counts as deleted.
     *
     * @throws VoiceException {@code INVALID_REQUEST} when it is the only one, or the provider keeps it for another reason
     */
    void delete(ProviderAgentId agent, int version);

    /**
     * One version of an agent.
     *
     * @param number the provider's version number; 0 is the first
     * @param published whether it is frozen
     * @param base the version that it was a copy of, if any
     * @param title what people call it; may be empty
     * @param modifiedAt last change at the provider, if told
     */
    record Version(int number, boolean published, Optional<Integer> base, String title, Optional<Instant> modifiedAt) {
        public Version {
            Objects.requireNonNull(base, "base");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(modifiedAt, "modifiedAt");
        }
    }
}
