package org.switchboard.spi.voice;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Lists the account's agents, also those that the host didn't make.
 *
 * @since 2
 */
public non-sealed interface AgentDirectory extends Capability {

    /** Agents, each once whatever its versions, in the provider's order. Read-only. */
    Page<Entry> list(Optional<String> next);

    /** An agent in the list; {@link Agents#get} tells the rest. */
    record Entry(ProviderAgentId id, String name, Optional<Instant> modifiedAt) {
        public Entry {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(modifiedAt, "modifiedAt");
        }
    }
}
