package org.switchboard.spi.voice.kit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.switchboard.spi.voice.Json;
import org.switchboard.spi.voice.KnowledgeBase;
import org.switchboard.spi.voice.KnowledgeBase.Source;
import org.switchboard.spi.voice.KnowledgeBaseId;
import org.switchboard.spi.voice.KnowledgeBases;
import org.switchboard.spi.voice.ProviderAgentId;

/** Keeps sources by title or address, and is ready at once. */
final class FakeKnowledgeBases implements KnowledgeBases {
    private static final int LONGEST_NAME = 39;

    private final FakeWorkspace workspace;
    private final Clock clock;

    FakeKnowledgeBases(FakeWorkspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    @Override
    public KnowledgeBase create(String name, List<Source> sources) {
        return workspace.request(() -> {
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                throw FakeWorkspace.invalid("name", "A knowledge base's name has 1 to 39 characters.");
            }
            return store(new KnowledgeBaseId(workspace.nextId("knowledge")), name, labels(sources));
        });
    }

    @Override
    public KnowledgeBase get(KnowledgeBaseId id) {
        return workspace.request(() -> find(id));
    }

    @Override
    public List<KnowledgeBase> list() {
        return workspace.request(() -> List.copyOf(workspace.knowledge.values()));
    }

    @Override
    public KnowledgeBase add(KnowledgeBaseId id, List<Source> sources) {
        return workspace.request(() -> {
            KnowledgeBase before = find(id);
            List<String> all = new ArrayList<>(before.sources());
            all.addAll(labels(sources));
            return store(id, before.name(), all);
        });
    }

    @Override
    public void delete(KnowledgeBaseId id) {
        workspace.request(() -> Optional.ofNullable(workspace.knowledge.remove(id.value())));
    }

    @Override
    public void attach(ProviderAgentId agent, List<KnowledgeBaseId> bases) {
        workspace.request(() -> {
            workspace.agent(agent);
            if (!bases.stream().allMatch(base -> workspace.knowledge.containsKey(base.value()))) {
                throw FakeWorkspace.invalid("knowledge_base_id", "The account has no such knowledge base.");
            }
            if (!bases.equals(workspace.attached.getOrDefault(agent.value(), List.of()))) {
                FakeAgentVersions.editable(workspace, agent, clock.instant());
            }
            return Optional.ofNullable(workspace.attached.put(agent.value(), List.copyOf(bases)));
        });
    }

    @Override
    public List<KnowledgeBaseId> attached(ProviderAgentId agent) {
        return workspace.request(() ->
                workspace.attached.getOrDefault(workspace.agent(agent).id().value(), List.of()));
    }

    private KnowledgeBase find(KnowledgeBaseId id) {
        return Optional.ofNullable(workspace.knowledge.get(id.value()))
                .orElseThrow(() -> FakeWorkspace.unknown("knowledge base"));
    }

    private KnowledgeBase store(KnowledgeBaseId id, String name, List<String> sources) {
        KnowledgeBase made = new KnowledgeBase(id, name, KnowledgeBase.Status.READY, sources, Json.EMPTY_OBJECT);
        workspace.knowledge.put(id.value(), made);
        return made;
    }

    private static List<String> labels(List<Source> sources) {
        return sources.stream()
                .map(source -> source instanceof Source.Text text
                        ? text.title()
                        : ((Source.WebPage) source).address().toString())
                .toList();
    }
}
