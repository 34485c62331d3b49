package org.switchboard.spi.voice.kit;

import java.util.List;
import java.util.Optional;
import org.switchboard.spi.voice.CallPage;
import org.switchboard.spi.voice.CallSnapshot;
import org.switchboard.spi.voice.CallStatus;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.UnconnectedCalls;

final class FakeUnconnectedCalls implements UnconnectedCalls {
    private final FakeWorkspace workspace;

    FakeUnconnectedCalls(FakeWorkspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CallPage list(List<ProviderAgentId> agents, Optional<String> next) {
        return workspace.request(() -> {
            List<CallSnapshot> found = workspace.callsNewestFirst().stream()
                    .map(FakeFacts::snapshot)
                    .filter(call -> call.status() == CallStatus.NOT_CONNECTED && agents.contains(call.agent()))
                    .toList();
            return new CallPage(found, Optional.empty());
        });
    }
}
