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
     * Opens a call that the browser then joins. Called on a worker thread; may block. Must send the request at most once: after
     * {@link VoiceException#outcomeUnknown()} the host looks with {@link Calls#findByReference}.
     *
     * @throws VoiceException {@code INVALID_REQUEST} with field {@code agent_id} when the agent is unknown;
     *     {@code RATE_LIMITED} when too many calls run
     */
    Ticket open(Order order);

    /**
     * A web call to be opened.
     *
     * @param agent agent that speaks
     * @param reference our id of the call, as in {@link CallOrder#reference()}
     * @param variables values for placeholders in the prompt; may be empty
     */
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
     * @param call the provider's id of the call
     * @param accessToken lets whoever has it join the call: only for the browser that asked, never stored or logged
     * @param expiresAt when the token becomes worthless
     * @param connection everything the provider said, for its own browser library; holds the token too
     */
    record Ticket(ProviderCallId call, String accessToken, Instant expiresAt, Json connection) {
        public Ticket {
            Objects.requireNonNull(call, "call");
            Objects.requireNonNull(accessToken, "accessToken");
            Objects.requireNonNull(expiresAt, "expiresAt");
            Objects.requireNonNull(connection, "connection");
        }

        /** Without the token. */
        @Override
        public String toString() {
            return "Ticket[" + call + "]";
        }
    }
}
