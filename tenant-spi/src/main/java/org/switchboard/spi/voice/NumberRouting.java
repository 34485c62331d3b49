package org.switchboard.spi.voice;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads single numbers and shares their calls among several agents.
 *
 * @since 2
 */
public non-sealed interface NumberRouting extends Capability {

    /** The number as it is now. Read-only. */
    RoutedNumber get(String number);

    /**
     * Puts exactly these agents on the number; all other settings stay. Idempotent.
     *
     * @throws VoiceException {@code INVALID_REQUEST} ({@code agent_id}) when an agent is unknown
     */
    RoutedNumber bind(String number, Routes routes);

    /** Sets where the provider asks when the number rings, see {@link InboundWebhooks}; empty: nowhere. Idempotent. */
    RoutedNumber askWhenRinging(String number, Optional<URI> webhook);

    /**
     * A number with its weights, unchecked unlike {@link Routes}: people may have set any at the provider.
     *
     * @param asked where the provider asks when it rings
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
