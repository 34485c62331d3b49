package org.switchboard.spi.voice;

/**
 * Makes and keeps agents at the provider. All methods may block.
 *
 * @since 1
 */
public non-sealed interface Agents extends Capability {

    /**
     * Creates an agent with everything it needs. When a later step fails, what earlier steps created is removed again
     * before the exception is thrown; if even that fails, the message names what stayed behind.
     *
     * @throws VoiceException {@code INVALID_REQUEST} with {@link VoiceException#field()} {@code voice_id}, {@code prompt},
     *     … when the provider refuses a value
     */
    VoiceAgent create(AgentSpec spec);

    /**
     * The agent as it is now, latest version. Read-only, so the host may retry it.
     *
     * @throws VoiceException {@code NOT_FOUND} when the account has no such agent
     */
    VoiceAgent get(ProviderAgentId id);

    /** Changes the agent; settings that {@code spec} doesn't name stay. Repeating it changes nothing more. */
    VoiceAgent update(ProviderAgentId id, AgentSpec spec);

    /** Deletes the agent and what {@link #create} made for it. An agent that is gone already counts as deleted. */
    void delete(ProviderAgentId id);
}
