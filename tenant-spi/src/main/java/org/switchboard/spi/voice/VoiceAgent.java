package org.switchboard.spi.voice;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An agent as it is at the provider.
 *
 * @param id the provider's id
 * @param version the provider's version number; 0 is the first
 * @param published whether that version is published
 * @param name label; may be empty
 * @param voice voice it speaks with
 * @param language BCP 47 tag of its first language; empty when the provider doesn't tell
 * @param prompt its instructions; absent when they are not kept at the provider
 * @param firstWords what it says first
 * @param webhook where its calls are reported
 * @param modifiedAt last change at the provider
 * @param raw everything the provider said about it
 * @since 1
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
