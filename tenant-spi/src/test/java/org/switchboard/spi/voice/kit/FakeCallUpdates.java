package org.switchboard.spi.voice.kit;

import java.util.Map;
import java.util.TreeMap;
import org.switchboard.spi.voice.CallSnapshot;
import org.switchboard.spi.voice.CallUpdates;
import org.switchboard.spi.voice.ProviderCallId;

final class FakeCallUpdates implements CallUpdates {
    private final FakeWorkspace workspace;

    FakeCallUpdates(FakeWorkspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CallSnapshot update(ProviderCallId id, Change change) {
        return workspace.request(() -> {
            Map<String, String> news = new TreeMap<>();
            change.metadata().forEach((name, value) -> news.put("metadata_" + name, value));
            change.storage().ifPresent(storage -> {
                String before = workspace.change(id, Map.of()).getOrDefault("storage", Storage.EVERYTHING.name());
                if (storage.compareTo(Storage.valueOf(before)) < 0) {
                    throw FakeWorkspace.invalid("storage", "Less is kept already.");
                }
                news.put("storage", storage.name());
            });
            return FakeFacts.snapshot(workspace.change(id, news));
        });
    }
}
