package org.switchboard.spi.voice;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * What an agent should be.
 *
 * @param name 1 to 200 characters
 * @param language BCP 47 tag, e.g. {@code en-US}
 * @param prompt what the agent is told to do, plain text
 * @param firstWords what it says first; empty text: it waits for the caller; absent: the provider makes something up
 * @param webhook where the provider reports this agent's calls; absent: left as it is
 */
public record AgentSpec(
        String name,
        VoiceId voice,
        String language,
        String prompt,
        Optional<String> firstWords,
        Optional<URI> webhook) {
    public AgentSpec {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(voice, "voice");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(firstWords, "firstWords");
        Objects.requireNonNull(webhook, "webhook");
    }
}
