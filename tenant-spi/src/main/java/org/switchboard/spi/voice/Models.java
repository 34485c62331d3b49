package org.switchboard.spi.voice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Language models, and which of them agents think with.
 *
 * @since 2
 */
public non-sealed interface Models extends Capability {

    /** Those that an agent can have, the provider's usual one first. Read-only. */
    List<Model> list();

    /** Of the agent's latest version; empty: that isn't decided at the provider. Read-only. */
    Optional<ModelId> of(ProviderAgentId agent);

    /**
     * Other settings and published versions stay, as with {@link Agents#update}. Idempotent.
     *
     * @throws VoiceException {@code INVALID_REQUEST} ({@code model}) when the provider hasn't got it
     */
    void choose(ProviderAgentId agent, ModelId model);

    /**
     * A language model.
     *
     * @param speech whether it hears and speaks by itself, without text
     */
    record Model(ModelId id, boolean speech) {
        public Model {
            Objects.requireNonNull(id, "id");
        }
    }
}
