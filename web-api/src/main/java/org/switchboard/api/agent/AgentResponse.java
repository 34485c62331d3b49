package org.switchboard.api.agent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentStatus;
import org.switchboard.core.number.PhoneNumber;
import org.switchboard.spi.voice.ProviderAgentId;

/** A voice agent. */
record AgentResponse(
        UUID id,
        String name,
        String description,
        AgentStatus status,
        @Schema(name = "status_detail", nullable = true) Optional<String> statusDetail,
        @Schema(name = "provider_agent_id", nullable = true) Optional<String> providerAgentId,
        @Schema(name = "voice_id") String voiceId,
        String language,
        @Schema(name = "system_prompt") String systemPrompt,
        @Schema(name = "first_words", nullable = true) Optional<String> firstWords,

        @Schema(name = "phone_number", nullable = true, description = "E.164; the first of its numbers")
        Optional<String> phoneNumber,

        @Schema(name = "created_at") Instant createdAt) {

    /** The agent with the first of these numbers that is bound to it. */
    static AgentResponse of(Agent agent, List<PhoneNumber> numbers) {
        Optional<String> number = numbers.stream()
                .filter(one -> one.agent().equals(Optional.of(agent.id())))
                .flatMap(one -> one.number().stream())
                .findFirst();
        return new AgentResponse(
                agent.id().value(),
                agent.name(),
                agent.description(),
                agent.status(),
                agent.statusDetail(),
                agent.providerAgent().map(ProviderAgentId::value),
                agent.voice().value(),
                agent.language(),
                agent.prompt(),
                agent.firstWords(),
                number,
                agent.createdAt());
    }
}
