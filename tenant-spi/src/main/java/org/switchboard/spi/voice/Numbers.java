package org.switchboard.spi.voice;

import java.util.List;
import java.util.Optional;

/** Buys and binds phone numbers. */
public non-sealed interface Numbers extends Capability {

    /**
     * Buys a number, for money.
     *
     * @throws VoiceException {@code INVALID_REQUEST} ({@code area_code}) when none is to be had there
     */
    VoiceNumber buy(NumberOrder order);

    /** All numbers of the account. Read-only. */
    List<VoiceNumber> list();

    /** Lets this agent alone take and place calls on the number; empty: nobody. Idempotent. */
    VoiceNumber bind(String number, Optional<ProviderAgentId> agent);

    /** Gives the number back. Idempotent. */
    void release(String number);
}
