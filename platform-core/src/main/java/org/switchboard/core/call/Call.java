package org.switchboard.core.call;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.call.facts.CallFacts;
import org.switchboard.spi.voice.ProviderCallId;

/**
 * A call with everything known about it.
 *
 * @param agentName the agent's name now
 * @param providerCall its id at the provider; absent until the provider has answered
 * @param requestedBy who placed it; absent for calls that came in
 * @param stateDetail why it was refused, in words
 * @param ribbon see {@link CallSummary#ribbon()}
 */
public record Call(
        CallId id,
        AgentId agent,
        String agentName,
        Optional<ProviderCallId> providerCall,
        Optional<UUID> requestedBy,
        Optional<String> stateDetail,
        CallFacts facts,
        String ribbon,
        Instant createdAt) {
    public Call {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(facts, "facts");
    }
}
