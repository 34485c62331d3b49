package org.switchboard.spi.voice.kit;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.switchboard.spi.voice.AgentSpec;
import org.switchboard.spi.voice.Agents;
import org.switchboard.spi.voice.Json;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceAgent;

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
            VoiceAgent made = agent(id, 0, spec, spec.webhook(), FakeAgentEngines.raw(id));
            workspace.versions.put(made.id().value(), FakeAgentVersions.first(clock.instant()));
            return workspace.store(made);
        });
    }

    @Override
    public VoiceAgent get(ProviderAgentId id) {
        return workspace.request(() -> workspace.agent(id));
    }

    @Override
    public VoiceAgent update(ProviderAgentId id, AgentSpec spec) {
        return workspace.request(() -> {
            refuseUnknownVoice(spec);
            VoiceAgent before = FakeAgentVersions.editable(workspace, id, clock.instant());
            return workspace.store(
                    agent(id, before.version(), spec, spec.webhook().or(before::webhook), before.raw()));
        });
    }

    @Override
    public void delete(ProviderAgentId id) {
        workspace.request(() -> Optional.ofNullable(workspace.agents.remove(id.value())));
    }

    private VoiceAgent agent(ProviderAgentId id, int version, AgentSpec spec, Optional<URI> webhook, Json raw) {
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
                raw);
    }

    private static void refuseUnknownVoice(AgentSpec spec) {
        if (FakeVoices.ALL.stream().noneMatch(voice -> voice.id().equals(spec.voice()))) {
            throw FakeWorkspace.invalid("voice_id", "The account has no such voice. Choose one of the list.");
        }
    }
}
