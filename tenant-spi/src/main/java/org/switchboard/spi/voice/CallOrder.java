package org.switchboard.spi.voice;

import java.util.Map;
import java.util.Objects;

/**
 * An outbound call to be placed.
 *
 * @param from number of the account
 * @param reference our id of the call, which the provider keeps and reports back
 * @param variables values for placeholders in the prompt
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
