package org.switchboard.spi.voice;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Lists the agents of an account, those among them that the host didn't make. Called when a tenant looks for agents to take
 * over, on a worker thread.
 *
 * @since 2
 */
public non-sealed interface AgentDirectory extends Capability {

    /**
     * Agents, each once and not each version, a page at a time, in the provider's order; {@code next} of the page before goes
     * on. May block. Read-only, so the host may retry it.
     */
    Page<Entry> list(Optional<String> next);

    /**
     * An agent in the list. {@link Agents#get} tells the rest.
     *
     * @param id the provider's id
     * @param name label; may be empty
     * @param modifiedAt last change at the provider, if told
     */
    record Entry(ProviderAgentId id, String name, Optional<Instant> modifiedAt) {
        public Entry {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(modifiedAt, "modifiedAt");
        }
    }
}
