package org.switchboard.spi.voice;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a webhook told. Events come late, twice and in any order, so each tells all that is known. */
public sealed interface VoiceEvent {

    /** The event's name in the provider's words. */
    String name();

    /** When it happened at the provider. */
    Optional<Instant> at();

    /**
     * Something about a call.
     *
     * @param details of a {@link Kind#TRANSFER}: {@code phase} in the provider's words and, if told,
     *     {@code destination}
     */
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
        /** It is being, was, or wasn't put through. */
        TRANSFER,
        /** It is over, connected or not. */
        ENDED,
        /** The provider has analysed it. */
        ANALYZED
    }

    /**
     * A number rings and the provider asks what to do, see {@link InboundWebhooks}.
     *
     * @param agent who takes the call unless the answer says otherwise; empty: nobody; since 2
     * @param call the provider's id, if it has one already; since 2
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

        @Override
        public String toString() {
            return "InboundRinging[" + name + "]";
        }
    }

    /** An event that this version doesn't know; the host keeps and ignores it. */
    record Unknown(String name, Optional<Instant> at) implements VoiceEvent {
        public Unknown {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(at, "at");
        }
    }
}
