package org.switchboard.core.agent;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.connection.ConnectionId;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceId;

/**
 * A voice agent of a tenant.
 *
 * @param providerAgent its id at the provider; absent until it is made there
 * @param description for the tenant's people; may be empty
 * @param language BCP 47 tag
 * @param prompt what it is told to do
 * @param firstWords what it says first; absent: the provider makes something up
 * @param statusDetail why making it failed, in words
 * @param version counts its changes here
 */
public record Agent(
        AgentId id,
        ConnectionId connection,
        Optional<ProviderAgentId> providerAgent,
        String name,
        String description,
        VoiceId voice,
        String language,
        String prompt,
        Optional<String> firstWords,
        AgentStatus status,
        Optional<String> statusDetail,
        UUID createdBy,
        Instant createdAt,
        int version) {
    public Agent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(status, "status");
    }

    /** The provider's id. @throws DomainException CONFLICT when it isn't made yet */
    public ProviderAgentId requireProviderAgent() {
        return providerAgent.orElseThrow(() -> new DomainException(
                ProblemCode.CONFLICT, "This agent isn't ready yet. Retry its setup or choose another."));
    }

    /** What the audit log tells of it. */
    public Fields audited() {
        return Fields.of("name", name)
                .and("description", description)
                .and("voice_id", voice.value())
                .and("language", language)
                .and("system_prompt", prompt)
                .and("first_words", firstWords);
    }

    /** The same agent, saying and being something else. */
    public Agent saying(
            String newName,
            String newDescription,
            VoiceId newVoice,
            String newLanguage,
            String newPrompt,
            Optional<String> newFirstWords) {
        return new Agent(
                id,
                connection,
                providerAgent,
                newName,
                newDescription,
                newVoice,
                newLanguage,
                newPrompt,
                newFirstWords,
                status,
                statusDetail,
                createdBy,
                createdAt,
                version);
    }
}
