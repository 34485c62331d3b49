package org.switchboard.spi.voice.kit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.switchboard.spi.voice.AgentVersions;
import org.switchboard.spi.voice.Json;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceAgent;

/** Knows of older versions that they were there, not what they said. */
final class FakeAgentVersions implements AgentVersions {
    private final FakeWorkspace workspace;
    private final Clock clock;

    FakeAgentVersions(FakeWorkspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    static NavigableMap<Integer, Version> first(Instant at) {
        NavigableMap<Integer, Version> versions = new ConcurrentSkipListMap<>();
        versions.put(0, new Version(0, false, Optional.empty(), "", Optional.of(at)));
        return versions;
    }

    /** The agent in a version that may be changed: a new draft when the latest is published. */
    static VoiceAgent editable(FakeWorkspace workspace, ProviderAgentId id, Instant at) {
        VoiceAgent latest = workspace.agent(id);
        if (latest.published()) {
            open(workspace, latest, latest.version(), at);
        }
        return workspace.agent(id);
    }

    static VoiceAgent copy(VoiceAgent agent, int version, boolean published, Json raw) {
        return new VoiceAgent(
                agent.id(),
                version,
                published,
                agent.name(),
                agent.voice(),
                agent.language(),
                agent.prompt(),
                agent.firstWords(),
                agent.webhook(),
                agent.modifiedAt(),
                raw);
    }

    @Override
    public List<Version> list(ProviderAgentId agent) {
        return workspace.request(
                () -> List.copyOf(versions(agent).descendingMap().values()));
    }

    @Override
    public Version draft(ProviderAgentId agent, int base) {
        return workspace.request(() -> {
            known(agent, base);
            return open(workspace, workspace.agent(agent), base, clock.instant());
        });
    }

    @Override
    public void publish(ProviderAgentId agent, int version, String title) {
        workspace.request(() -> {
            Version before = known(agent, version);
            String name = title.isEmpty() ? before.title() : title;
            return store(agent, new Version(version, true, before.base(), name, Optional.of(clock.instant())));
        });
    }

    @Override
    public void delete(ProviderAgentId agent, int version) {
        workspace.request(() -> {
            NavigableMap<Integer, Version> versions = versions(agent);
            if (versions.size() == 1 && versions.containsKey(version)) {
                throw FakeWorkspace.invalid("version", "The only version can't be deleted. Delete the agent.");
            }
            versions.remove(version);
            return store(agent, versions.lastEntry().getValue());
        });
    }

    private static Version open(FakeWorkspace workspace, VoiceAgent agent, int base, Instant at) {
        NavigableMap<Integer, Version> versions =
                workspace.versions.get(agent.id().value());
        int number = versions.lastKey() + 1;
        Version draft = new Version(number, false, Optional.of(base), "", Optional.of(at));
        versions.put(number, draft);
        workspace.store(copy(agent, number, false, agent.raw()));
        return draft;
    }

    private Version store(ProviderAgentId agent, Version version) {
        NavigableMap<Integer, Version> versions = versions(agent);
        versions.put(version.number(), version);
        Version latest = versions.lastEntry().getValue();
        VoiceAgent before = workspace.agent(agent);
        workspace.store(copy(before, latest.number(), latest.published(), before.raw()));
        return version;
    }

    private Version known(ProviderAgentId agent, int version) {
        return Optional.ofNullable(versions(agent).get(version)).orElseThrow(() -> FakeWorkspace.unknown("version"));
    }

    private NavigableMap<Integer, Version> versions(ProviderAgentId agent) {
        return workspace.versions.get(workspace.agent(agent).id().value());
    }
}
