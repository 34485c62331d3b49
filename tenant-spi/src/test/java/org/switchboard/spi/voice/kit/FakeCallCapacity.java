package org.switchboard.spi.voice.kit;

import java.util.Optional;
import org.switchboard.spi.voice.CallCapacity;

final class FakeCallCapacity implements CallCapacity {
    private static final int LIMIT = 1000;

    private final FakeWorkspace workspace;

    FakeCallCapacity(FakeWorkspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Load load() {
        return workspace.request(() -> {
            long running = workspace.calls.values().stream()
                    .filter(call -> !FakeFacts.snapshot(call).status().isOver())
                    .count();
            return new Load(Optional.of(Math.toIntExact(running)), Optional.of(LIMIT));
        });
    }
}
