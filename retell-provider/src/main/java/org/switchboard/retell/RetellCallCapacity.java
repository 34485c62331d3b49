package org.switchboard.retell;

import java.util.Optional;
import org.switchboard.retell.wire.Concurrency;
import org.switchboard.spi.voice.CallCapacity;

final class RetellCallCapacity implements CallCapacity {
    private final WorkspaceClient client;

    RetellCallCapacity(WorkspaceClient client) {
        this.client = client;
    }

    @Override
    public Load load() {
        Concurrency now = client.concurrency();
        return new Load(Optional.ofNullable(now.currentConcurrency()), Optional.ofNullable(now.concurrencyLimit()));
    }
}
