package org.switchboard.spi.voice.kit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.switchboard.spi.voice.AgentDirectory;
import org.switchboard.spi.voice.Page;

final class FakeAgentDirectory implements AgentDirectory {
    private static final int PAGE = 3;

    private final FakeWorkspace workspace;

    FakeAgentDirectory(FakeWorkspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Page<Entry> list(Optional<String> next) {
        return workspace.request(() -> {
            List<Entry> rest = workspace.agents.values().stream()
                    .map(agent -> new Entry(agent.id(), agent.name(), Optional.of(agent.modifiedAt())))
                    .filter(entry -> next.isEmpty() || entry.id().value().compareTo(next.get()) > 0)
                    .sorted(Comparator.comparing(entry -> entry.id().value()))
                    .limit(PAGE + 1L)
                    .toList();
            return rest.size() <= PAGE
                    ? new Page<>(rest, Optional.empty())
                    : new Page<>(
                            rest.subList(0, PAGE),
                            Optional.of(rest.get(PAGE - 1).id().value()));
        });
    }
}
