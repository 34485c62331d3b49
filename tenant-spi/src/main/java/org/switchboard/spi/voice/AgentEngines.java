package org.switchboard.spi.voice;

import java.util.List;

/**
 * Tells which response engines (LLMs) {@link Agents#create} made for an agent, for providers that keep them as things of their own.
 * {@link Agents#delete} deletes them with the agent.
 *
 * @since 2
 */
public non-sealed interface AgentEngines extends Capability {

    /**
     * The provider's ids of an agent's engines. Called on any thread before the agent is deleted; reads only what is given, doesn't block.
     *
     * @param raw {@link VoiceAgent#raw} as it was when the agent was made, read or changed last
     * @return empty when the text names none, or isn't this provider's
     */
    List<String> of(Json raw);
}
