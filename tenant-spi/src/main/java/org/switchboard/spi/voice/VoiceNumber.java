package org.switchboard.spi.voice;

import java.util.List;
import java.util.Objects;

/** A phone number of an account, with the agents that take (inbound) and place (outbound) calls on it. */
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
