package org.switchboard.spi.voice.kit;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.switchboard.spi.voice.Capability;
import org.switchboard.spi.voice.VoiceAccount;

final class FakeAccount implements VoiceAccount {
    private final FakeWorkspace workspace;
    private final Clock clock;
    private final Set<Class<? extends Capability>> offered;

    FakeAccount(FakeWorkspace workspace, Clock clock, Set<Class<? extends Capability>> offered) {
        this.workspace = workspace;
        this.clock = clock;
        this.offered = offered;
    }

    @Override
    public String check() {
        return workspace.request(() -> "Fake workspace");
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
        if (!offered.contains(type)) {
            return Optional.empty();
        }
        Stream<Capability> all = Stream.of(
                new FakeAgents(workspace, clock),
                new FakeVoices(workspace),
                new FakeNumbers(workspace),
                new FakeCalls(workspace, clock),
                new FakeUnconnectedCalls(workspace),
                new FakeCallRecords(workspace),
                new FakeRecordings(workspace),
                new FakeAgentDirectory(workspace),
                new FakeAgentVersions(workspace, clock),
                new FakeAgentEngines(),
                new FakeNumberRouting(workspace),
                new FakeNumberImports(workspace),
                new FakeWebCalls(workspace, clock),
                new FakeCallUpdates(workspace),
                new FakeCallCapacity(workspace),
                new FakeModels(workspace, clock),
                new FakeKnowledgeBases(workspace, clock));
        return all.filter(type::isInstance).map(type::cast).findFirst();
    }

    @Override
    public void close() {
        // Nothing is held: the workspace outlives its accounts, as a real provider's does.
    }
}
