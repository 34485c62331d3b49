package org.switchboard.spi.voice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads what the provider posts to us. No method blocks or does I/O; all are thread-safe and are called with bytes that
 * anybody may have sent.
 *
 * @since 1
 */
public interface Webhooks {

    /**
     * Reads, from unverified bytes, whom a delivery may belong to. Cheap: called for every request before anything else.
     * Empty: this is not a delivery of this provider at all.
     */
    Optional<Routing> route(byte[] body);

    /**
     * Whether these exact bytes were signed by the account with these credentials, and recently.
     *
     * @param body the raw request body
     * @param headers request headers by lower-case name, all values of each
     * @param credentials values of the provider's config fields
     * @param now the time of arrival
     */
    boolean verify(byte[] body, Map<String, List<String>> headers, Map<String, String> credentials, Instant now);

    /**
     * Reads a verified delivery.
     *
     * @throws VoiceException {@code PROTOCOL} when the bytes can't be understood
     */
    VoiceEvent parse(byte[] body);

    /**
     * Whom a delivery may belong to. Untrusted until verified.
     *
     * @param event the event's name in the provider's words
     * @param agent the agent it is about
     * @param call the call it is about
     * @param number our phone number, when neither is known
     * @param deduplicationKey equal for repeated deliveries of the same event, different for different events of a call
     */
    record Routing(
            String event,
            Optional<ProviderAgentId> agent,
            Optional<ProviderCallId> call,
            Optional<String> number,
            String deduplicationKey) {
        public Routing {
            Objects.requireNonNull(event, "event");
            Objects.requireNonNull(agent, "agent");
            Objects.requireNonNull(call, "call");
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(deduplicationKey, "deduplicationKey");
        }
    }
}
