package org.switchboard.spi.voice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells which language models there are, and lets agents think with one of them.
 *
 * @since 2
 */
public non-sealed interface Models extends Capability {

    /** Those that an agent can have, the provider's usual one first. Read-only. */
    List<Model> list();

    /** What the agent's latest version thinks with; empty: that isn't decided at the provider. Read-only. */
    Optional<ModelId> of(ProviderAgentId agent);

    /**
     * Lets the agent think with this one; its other settings and published versions stay, as with {@link Agents#update}.
     * Idempotent.
     *
     * @throws VoiceException {@code INVALID_REQUEST} ({@code model}) when the provider hasn't got it
     */
    void choose(ProviderAgentId agent, ModelId model);

    /**
     * A language model.
     *
     * @param speech whether it hears and speaks by itself, without text in between
     */
    record Model(ModelId id, boolean speech) {
        public Model {
            Objects.requireNonNull(id, "id");
        }
    }
}
