package org.switchboard.spi.voice;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Freezes agents: a published version never changes; {@link Agents#update} then goes into a new draft. An unknown
 * version is {@code NOT_FOUND}.
 *
 * @since 2
 */
public non-sealed interface AgentVersions extends Capability {

    /** All versions, newest first; never empty. Read-only. */
    List<Version> list(ProviderAgentId agent);

    /** Opens one more draft, a copy of {@code base}. */
    Version draft(ProviderAgentId agent, int base);

    /**
     * Publishes a version, which keeps its number. Idempotent.
     *
     * @param title empty: left as it is
     */
    void publish(ProviderAgentId agent, int version, String title);

    /**
     * Deletes a version; one that is gone counts as deleted. Idempotent.
     *
     * @throws VoiceException {@code INVALID_REQUEST} when the provider keeps it, e.g. as the only one
     */
    void delete(ProviderAgentId agent, int version);

    /**
     * One version of an agent.
     *
     * @param number the provider's, from 0
     * @param base what it was copied from
     */
    record Version(int number, boolean published, Optional<Integer> base, String title, Optional<Instant> modifiedAt) {
        public Version {
            Objects.requireNonNull(base, "base");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(modifiedAt, "modifiedAt");
        }
    }
}
