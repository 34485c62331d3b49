package org.switchboard.spi.voice;

import java.util.List;

/** The voices of an account. */
public non-sealed interface Voices extends Capability {
    /** All voices, the account's own included, in the provider's order. Read-only. */
    List<Voice> list();
}
