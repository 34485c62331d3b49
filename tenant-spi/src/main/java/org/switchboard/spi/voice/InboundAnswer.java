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
     * An agent takes it.
     *
     * @param agent who; absent: whom the number's {@link Routes} say
     * @param variables values for placeholders in the prompt; may be empty
     * @param reference our id of the call, reported back as {@link CallSnapshot#reference()}
     * @param metadata more that the provider keeps with the call; may be empty
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
