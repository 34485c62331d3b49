package org.switchboard.spi.voice;

import java.util.List;

/**
 * Knows the voices of an account.
 *
 * @since 1
 */
public non-sealed interface Voices extends Capability {
    /** All voices, the account's own included, in the provider's order. May block. Read-only, so the host may retry it. */
    List<Voice> list();
}
