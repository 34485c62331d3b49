package org.switchboard.spi.voice;

import java.util.List;
import java.util.Optional;

/**
 * Buys and binds phone numbers. All methods may block.
 *
 * @since 1
 */
public non-sealed interface Numbers extends Capability {

    /**
     * Buys a number. Costs money, so it is never repeated blindly: after {@link VoiceException#outcomeUnknown()} the host
     * looks at {@link #list()} first.
     *
     * @throws VoiceException {@code INVALID_REQUEST} with field {@code area_code} when no number is to be had there
     */
    VoiceNumber buy(NumberOrder order);

    /** All numbers of the account. Read-only, so the host may retry it. */
    List<VoiceNumber> list();

    /** Lets the agent take and place calls on the number, alone; empty: unbinds. Repeating it changes nothing more. */
    VoiceNumber bind(String number, Optional<ProviderAgentId> agent);

    /** Gives the number back. A number that is gone already counts as released. */
    void release(String number);
}
