package org.switchboard.spi.voice.kit;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.switchboard.spi.voice.AgentSpec;
import org.switchboard.spi.voice.Agents;
import org.switchboard.spi.voice.Json;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceAgent;
import org.switchboard.spi.voice.VoiceException;

final class FakeAgents implements Agents {
    private final FakeWorkspace workspace;
    private final Clock clock;

    FakeAgents(FakeWorkspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    @Override
    public VoiceAgent create(AgentSpec spec) {
        return workspace.request(() -> {
            refuseUnknownVoice(spec);
            ProviderAgentId id = workspace.nextAgent();
            return store(agent(id, 0, spec, spec.webhook()));
        });
    }

    @Override
    public VoiceAgent get(ProviderAgentId id) {
        return workspace.request(() -> find(id));
    }

    @Override
    public VoiceAgent update(ProviderAgentId id, AgentSpec spec) {
        return workspace.request(() -> {
            refuseUnknownVoice(spec);
            VoiceAgent before = find(id);
            return store(agent(id, before.version(), spec, spec.webhook().or(before::webhook)));
        });
    }

    @Override
    public void delete(ProviderAgentId id) {
        workspace.request(() -> Optional.ofNullable(workspace.agents.remove(id.value())));
    }

    private VoiceAgent store(VoiceAgent agent) {
        workspace.agents.put(agent.id().value(), agent);
        return agent;
    }

    private VoiceAgent find(ProviderAgentId id) {
        return Optional.ofNullable(workspace.agents.get(id.value())).orElseThrow(() -> FakeWorkspace.unknown("agent"));
    }

    private VoiceAgent agent(ProviderAgentId id, int version, AgentSpec spec, Optional<URI> webhook) {
        return new VoiceAgent(
                id,
                version,
                false,
                spec.name(),
                spec.voice(),
                Optional.of(spec.language()),
                Optional.of(spec.prompt()),
                spec.firstWords(),
                webhook,
                clock.instant(),
                Json.EMPTY_OBJECT);
    }

    private static void refuseUnknownVoice(AgentSpec spec) {
        if (FakeVoices.ALL.stream().noneMatch(voice -> voice.id().equals(spec.voice()))) {
            throw new VoiceException(
                    VoiceException.Code.INVALID_REQUEST,
                    "The account has no such voice. Choose one of the list.",
                    false,
                    Optional.of("voice_id"),
                    Optional.empty(),
                    null);
        }
    }
}
