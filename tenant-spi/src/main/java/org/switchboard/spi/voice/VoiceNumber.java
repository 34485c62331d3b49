package org.switchboard.spi.voice;

import java.util.List;
import java.util.Objects;

/**
 * A phone number of an account.
 *
 * @param number the number itself; text, since custom telephony may use pseudo numbers that are not E.164
 * @param nickname label; may be empty
 * @param inbound agents that take calls, one of them drawn for each call; empty: none
 * @param outbound agents that place calls from it; empty: none
 * @param raw everything the provider said about it
 * @since 1
 */
public record VoiceNumber(
        String number, String nickname, List<ProviderAgentId> inbound, List<ProviderAgentId> outbound, Json raw) {
    public VoiceNumber {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(nickname, "nickname");
        inbound = List.copyOf(inbound);
        outbound = List.copyOf(outbound);
        Objects.requireNonNull(raw, "raw");
    }
}
