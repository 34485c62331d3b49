package org.switchboard.spi.voice.kit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.switchboard.spi.voice.ModelId;
import org.switchboard.spi.voice.Models;
import org.switchboard.spi.voice.ProviderAgentId;

final class FakeModels implements Models {
    private static final List<Model> ALL =
            List.of(new Model(new ModelId("fake-small"), false), new Model(new ModelId("fake-talker"), true));

    private final FakeWorkspace workspace;
    private final Clock clock;

    FakeModels(FakeWorkspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    @Override
    public List<Model> list() {
        return workspace.request(() -> ALL);
    }

    @Override
    public Optional<ModelId> of(ProviderAgentId agent) {
        return workspace.request(() -> Optional.of(now(agent)));
    }

    @Override
    public void choose(ProviderAgentId agent, ModelId model) {
        workspace.request(() -> {
            ModelId before = now(agent);
            if (ALL.stream().noneMatch(known -> known.id().equals(model))) {
                throw FakeWorkspace.invalid("model", "There is no such model.");
            }
            if (!model.equals(before)) {
                FakeAgentVersions.editable(workspace, agent, clock.instant());
            }
            return Optional.ofNullable(workspace.models.put(agent.value(), model));
        });
    }

    private ModelId now(ProviderAgentId agent) {
        return workspace.models.getOrDefault(
                workspace.agent(agent).id().value(), ALL.get(0).id());
    }
}
