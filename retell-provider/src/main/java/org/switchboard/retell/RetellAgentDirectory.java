package org.switchboard.retell;

import java.util.Objects;
import java.util.Optional;
import org.switchboard.retell.wire.AgentItem;
import org.switchboard.spi.voice.AgentDirectory;
import org.switchboard.spi.voice.Page;
import org.switchboard.spi.voice.ProviderAgentId;

/** Voice agents only: agents that chat are no business of ours. */
final class RetellAgentDirectory implements AgentDirectory {
    private final AgentClient client;

    RetellAgentDirectory(AgentClient client) {
        this.client = client;
    }

    @Override
    public Page<Entry> list(Optional<String> next) {
        var page = client.voicePage(next);
        return new Page<>(
                Paging.items(page).stream()
                        .map(item ->
                                RetellHttp.read(item, AgentItem.class, false).value())
                        .map(RetellAgentDirectory::entry)
                        .toList(),
                Paging.next(page));
    }

    private static Entry entry(AgentItem item) {
        return new Entry(
                Answers.id(item.agentId(), ProviderAgentId::new),
                Objects.requireNonNullElse(item.agentName(), ""),
                Optional.ofNullable(CallMapper.instant(item.userModifiedTimestamp())));
    }
}
