package org.switchboard.spi.voice;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a webhook told, in neutral words. Events come late, twice and in any order; each carries all that was known, so
 * the host can join them in any order.
 *
 * @since 1
 */
public sealed interface VoiceEvent {

    /** The event's name in the provider's words, for the audit trail. */
    String name();

    /** When it happened at the provider, if told. */
    Optional<Instant> at();

    /** Something about a call: it started, spoke, was transferred, ended, was analysed. */
    record CallReported(String name, Optional<Instant> at, Kind kind, CallSnapshot call, Map<String, String> details)
            implements VoiceEvent {
        public CallReported {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(call, "call");
            details = Map.copyOf(details);
        }
    }

    /** What happened to a call. */
    enum Kind {
        /** It connected. */
        STARTED,
        /** More was said. */
        TRANSCRIPT,
        /** It is being, was, or wasn't put through to somebody; {@code details} holds {@code phase} and {@code destination}. */
        TRANSFER,
        /** It is over, connected or not. */
        ENDED,
        /** The provider has analysed it. */
        ANALYZED
    }

    /**
     * The phone of a number rings and the provider asks what to do. The host answers at once, see {@link InboundWebhooks}.
     *
     * @param from calling number; text, since custom telephony may use pseudo numbers
     * @param to our number; text, for the same reason
     * @param agent who takes the call unless the answer names another; empty: nobody
     * @param call the provider's id of the call, if it has one already; this and {@code agent} since 2
     */
    record InboundRinging(
            String name,
            Optional<Instant> at,
            String from,
            String to,
            Optional<ProviderAgentId> agent,
            Optional<ProviderCallId> call)
            implements VoiceEvent {
        public InboundRinging {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(agent, "agent");
            Objects.requireNonNull(call, "call");
        }

        /** A ring of which only the numbers are known. */
        public InboundRinging(String name, Optional<Instant> at, String from, String to) {
            this(name, at, from, to, Optional.empty(), Optional.empty());
        }

        /** The name only: numbers are personal. */
        @Override
        public String toString() {
            return "InboundRinging[" + name + "]";
        }
    }

    /** A kind of event this version doesn't know. Kept in the trail and otherwise ignored. */
    record Unknown(String name, Optional<Instant> at) implements VoiceEvent {
        public Unknown {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(at, "at");
        }
    }
}
