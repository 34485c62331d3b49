package org.switchboard.spi.voice;

import java.util.List;

/**
 * Tells which response engines (LLMs) were made with an agent.
 *
 * @since 2
 */
public non-sealed interface AgentEngines extends Capability {

    /**
     * Ids of the engines that {@link Agents#delete} will delete too; none when {@code raw} isn't this provider's.
     * Doesn't block, never fails.
     *
     * @param raw the latest {@link VoiceAgent#raw()} that the host got
     */
    List<String> of(Json raw);
}
