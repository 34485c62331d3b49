package org.switchboard.spi.voice;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * Lets somebody talk to an agent from a browser.
 *
 * @since 2
 */
public non-sealed interface WebCalls extends Capability {

    /**
     * Opens a call that the browser then joins. Must never be sent twice.
     *
     * @throws VoiceException {@code INVALID_REQUEST} ({@code agent_id}) when the agent is unknown
     */
    Ticket open(Order order);

    /** A web call to be opened; fields as in {@link CallOrder}. */
    record Order(ProviderAgentId agent, String reference, Map<String, String> variables) {
        public Order {
            Objects.requireNonNull(agent, "agent");
            Objects.requireNonNull(reference, "reference");
            variables = Map.copyOf(variables);
        }
    }

    /**
     * What the browser needs.
     *
     * @param accessToken lets whoever has it join: only for the browser that asked, never stored or logged
     * @param expiresAt when the token becomes worthless
     * @param connection the whole answer, token included, for the provider's browser library
     */
    record Ticket(ProviderCallId call, String accessToken, Instant expiresAt, Json connection) {
        public Ticket {
            Objects.requireNonNull(call, "call");
            Objects.requireNonNull(accessToken, "accessToken");
            Objects.requireNonNull(expiresAt, "expiresAt");
            Objects.requireNonNull(connection, "connection");
        }

        @Override
        public String toString() {
            return "Ticket[" + call + "]";
        }
    }
}
