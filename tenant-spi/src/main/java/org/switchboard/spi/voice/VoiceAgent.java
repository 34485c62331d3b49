package org.switchboard.spi.voice;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An agent as it is at the provider; see also {@link AgentSpec}.
 *
 * @param version the provider's number, from 0
 * @param language BCP 47 tag of its first language
 * @param prompt absent when it isn't kept at the provider
 */
public record VoiceAgent(
        ProviderAgentId id,
        int version,
        boolean published,
        String name,
        VoiceId voice,
        Optional<String> language,
        Optional<String> prompt,
        Optional<String> firstWords,
        Optional<URI> webhook,
        Instant modifiedAt,
        Json raw) {
    public VoiceAgent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(voice, "voice");
        Objects.requireNonNull(raw, "raw");
    }
}
