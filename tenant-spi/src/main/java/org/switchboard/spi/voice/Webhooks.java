package org.switchboard.spi.voice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads what is posted to us, bytes that anybody may have sent, on the thread that takes them in or a job's. */
public interface Webhooks {

    /**
     * Reads the routing from unverified bytes. Never throws. Empty: not a delivery of this provider.
     */
    Optional<Routing> route(byte[] body);

    /**
     * Whether exactly these bytes were signed by the account with these credentials, and recently. Never throws.
     *
     * @param headers by lower-case name, all values of each
     * @param credentials as in {@link org.switchboard.spi.ProviderContext#credentials()}
     * @param now when they came
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
     * @param event as {@link VoiceEvent#name()}
     * @param number ours, when neither agent nor call is known
     * @param deduplicationKey equal when an event is delivered again, different for each event of a call
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
