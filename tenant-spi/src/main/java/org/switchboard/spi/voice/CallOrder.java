package org.switchboard.spi.voice;

import java.util.Map;
import java.util.Objects;

/**
 * An outbound call to be placed.
 *
 * @param agent agent that speaks
 * @param from number of the account to call from
 * @param to number to dial
 * @param reference our id of the call; the provider keeps it with the call and reports it back, so that a call whose
 *     answer got lost can be found
 * @param variables values for placeholders in the prompt; may be empty
 * @since 1
 */
public record CallOrder(ProviderAgentId agent, E164 from, E164 to, String reference, Map<String, String> variables) {
    public CallOrder {
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(reference, "reference");
        variables = Map.copyOf(variables);
    }
}
