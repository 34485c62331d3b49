package org.switchboard.spi.voice;

/** Makes and keeps agents at the provider. */
public non-sealed interface Agents extends Capability {

    /**
     * Creates an agent and what it needs. When a step fails, undoes the earlier ones; if that fails too, the message
     * names what stayed behind.
     *
     * @throws VoiceException {@code INVALID_REQUEST} ({@code voice_id}, {@code prompt}, …) when a value is refused
     */
    VoiceAgent create(AgentSpec spec);

    /** The agent's latest version. Read-only. */
    VoiceAgent get(ProviderAgentId id);

    /** Sets what {@code spec} names; all other settings stay. Refuses values as {@link #create} does. Idempotent. */
    VoiceAgent update(ProviderAgentId id, AgentSpec spec);

    /** Deletes the agent and what {@link #create} made for it. Idempotent. */
    void delete(ProviderAgentId id);
}
