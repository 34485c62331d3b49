package org.switchboard.spi.voice.kit;

import java.util.Optional;
import org.switchboard.spi.voice.CallRecords;
import org.switchboard.spi.voice.ProviderCallId;

final class FakeCallRecords implements CallRecords {
    private final FakeWorkspace workspace;

    FakeCallRecords(FakeWorkspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void delete(ProviderCallId id) {
        workspace.request(() -> Optional.ofNullable(workspace.calls.remove(id.value())));
    }
}
