package org.switchboard.core.agent.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.agent.AgentStatus;
import org.switchboard.core.connection.ConnectionId;
import org.switchboard.core.persistence.JsonConverter;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceId;

@Entity
@Table(name = "agent")
class AgentEntity {
    @Id
    UUID id;

    @Column(name = "connection_id")
    UUID connectionId;

    @Column(name = "provider_agent_id")
    String providerAgentId;

    @Column(name = "provider_version")
    Integer providerVersion;

    @Convert(converter = JsonConverter.class)
    @Column(name = "provider_raw")
    String providerRaw;

    String name;
    String description;

    @Column(name = "voice_id")
    String voiceId;

    String language;
    String prompt;

    @Column(name = "first_words")
    String firstWords;

    @Enumerated(EnumType.STRING)
    AgentStatus status;

    @Column(name = "status_detail")
    String statusDetail;

    @Column(name = "created_by")
    UUID createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    int version;

    protected AgentEntity() {}

    AgentEntity(Agent agent) {
        id = agent.id().value();
        connectionId = agent.connection().value();
        name = agent.name();
        description = agent.description();
        voiceId = agent.voice().value();
        language = agent.language();
        prompt = agent.prompt();
        firstWords = agent.firstWords().orElse(null);
        status = agent.status();
        createdBy = agent.createdBy();
        createdAt = agent.createdAt();
        updatedAt = agent.createdAt();
    }

    Agent toAgent() {
        return new Agent(
                new AgentId(id),
                new ConnectionId(connectionId),
                Optional.ofNullable(providerAgentId).map(ProviderAgentId::new),
                name,
                description,
                new VoiceId(voiceId),
                language,
                prompt,
                Optional.ofNullable(firstWords),
                status,
                Optional.ofNullable(statusDetail),
                createdBy,
                createdAt,
                version);
    }
}
