package org.switchboard.spi.voice;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads single numbers and shares their calls among several agents. Called on worker threads; all methods may block, and throw
 * {@code NOT_FOUND} for an unknown number.
 *
 * @since 2
 */
public non-sealed interface NumberRouting extends Capability {

    /** The number as it is now. Read-only, so the host may retry it. */
    RoutedNumber get(String number);

    /**
     * Puts exactly these agents on the number; other settings of it, and what else the provider knows of a binding that stays,
     * stay. Repeating it changes nothing more.
     *
     * @throws VoiceException {@code INVALID_REQUEST} with field {@code agent_id} when an agent is unknown
     */
    RoutedNumber bind(String number, Routes routes);

    /**
     * Sets whom the provider asks when the number rings, see {@link InboundWebhooks}; empty: nobody, the bound agents take
     * calls. Repeating it changes nothing more.
     */
    RoutedNumber askWhenRinging(String number, Optional<URI> webhook);

    /**
     * A number with its weights. Unlike {@link Routes} it may hold whatever the provider lets people do in its own console.
     *
     * @param number the number
     * @param inbound who takes calls; empty: nobody
     * @param outbound who places calls; empty: nobody
     * @param asked who is asked when it rings
     */
    record RoutedNumber(
            VoiceNumber number, List<Routes.Share> inbound, List<Routes.Share> outbound, Optional<URI> asked) {
        public RoutedNumber {
            Objects.requireNonNull(number, "number");
            inbound = List.copyOf(inbound);
            outbound = List.copyOf(outbound);
            Objects.requireNonNull(asked, "asked");
        }
    }
}
