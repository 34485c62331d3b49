package org.switchboard.spi.voice;

import java.util.Objects;
import java.util.Optional;

/**
 * A wish for a phone number.
 *
 * @param areaCode United States or Canadian area code, e.g. 415
 * @param agent who takes and places calls on it; absent: nobody yet
 */
public record NumberOrder(int areaCode, String nickname, Optional<ProviderAgentId> agent) {
    public NumberOrder {
        if (areaCode < 200 || areaCode > 999) {
            throw new IllegalArgumentException("an area code has three digits and starts with 2 to 9");
        }
        Objects.requireNonNull(nickname, "nickname");
        Objects.requireNonNull(agent, "agent");
    }
}
