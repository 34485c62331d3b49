package org.switchboard.spi.voice;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What to do with a call that rings.
 *
 * @since 2
 */
public sealed interface InboundAnswer {

    /** Nobody takes it. */
    record Reject() implements InboundAnswer {}

    /**
     * An agent takes it; {@code variables} and {@code reference} are those of a {@link CallOrder}.
     *
     * @param agent absent: whom the number's {@link Routes} say
     * @param metadata more for the provider to keep with the call
     */
    record Take(
            Optional<ProviderAgentId> agent,
            Map<String, String> variables,
            Optional<String> reference,
            Map<String, String> metadata)
            implements InboundAnswer {
        public Take {
            Objects.requireNonNull(agent, "agent");
            variables = Map.copyOf(variables);
            Objects.requireNonNull(reference, "reference");
            metadata = Map.copyOf(metadata);
        }
    }
}
