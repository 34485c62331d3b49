package org.switchboard.retell;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.switchboard.retell.wire.Agent;
import org.switchboard.retell.wire.KnowledgeBaseObject;
import org.switchboard.retell.wire.KnowledgeSource;
import org.switchboard.retell.wire.KnowledgeText;
import org.switchboard.retell.wire.LlmKnowledge;
import org.switchboard.spi.voice.KnowledgeBase;
import org.switchboard.spi.voice.KnowledgeBase.Source;
import org.switchboard.spi.voice.KnowledgeBase.Status;
import org.switchboard.spi.voice.KnowledgeBaseId;
import org.switchboard.spi.voice.KnowledgeBases;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;

/** An agent of Retell looks things up by its response engine: there the knowledge bases are attached. */
final class RetellKnowledgeBases implements KnowledgeBases {
    private final KnowledgeClient client;
    private final AgentClient agents;
    private final LlmClient llms;

    RetellKnowledgeBases(KnowledgeClient client, AgentClient agents, LlmClient llms) {
        this.client = client;
        this.agents = agents;
        this.llms = llms;
    }

    @Override
    public KnowledgeBase create(String name, List<Source> sources) {
        Fetched<KnowledgeBaseObject> made = client.create(form(sources).text("knowledge_base_name", name));
        return Answers.made(() -> base(made));
    }

    @Override
    public KnowledgeBase get(KnowledgeBaseId id) {
        return base(client.get(id.value()));
    }

    @Override
    public List<KnowledgeBase> list() {
        return client.list().map(RetellKnowledgeBases::base).toList();
    }

    @Override
    public KnowledgeBase add(KnowledgeBaseId id, List<Source> sources) {
        Fetched<KnowledgeBaseObject> changed = client.add(id.value(), form(sources));
        return Answers.made(() -> base(changed));
    }

    @Override
    public void delete(KnowledgeBaseId id) {
        try {
            client.delete(id.value());
        } catch (VoiceException e) {
            if (e.code() != Code.NOT_FOUND) {
                throw e;
            }
        }
    }

    @Override
    public void attach(ProviderAgentId agent, List<KnowledgeBaseId> bases) {
        Fetched<Agent> before = agents.get(agent.value());
        String llm = AgentShapes.llmId(before.value()).orElseThrow(RetellKnowledgeBases::foreignEngine);
        List<String> wanted = bases.stream().map(KnowledgeBaseId::value).toList();
        if (!wanted.equals(ids(llms.knowledge(llm)))) {
            String editable = AgentShapes.llmId(agents.editable(before).value()).orElse(llm);
            llms.know(editable, new LlmKnowledge(wanted));
        }
    }

    @Override
    public List<KnowledgeBaseId> attached(ProviderAgentId agent) {
        Optional<String> llm = AgentShapes.llmId(agents.get(agent.value()).value());
        return llm.map(llms::knowledge).stream()
                .flatMap(knowledge -> ids(knowledge).stream())
                .map(id -> Answers.id(id, KnowledgeBaseId::new))
                .toList();
    }

    private static List<String> ids(LlmKnowledge knowledge) {
        return Objects.requireNonNullElse(knowledge.knowledgeBaseIds(), List.of());
    }

    private static Multipart form(List<Source> sources) {
        List<KnowledgeText> texts = only(sources, Source.Text.class)
                .map(text -> new KnowledgeText(text.title(), text.text()))
                .toList();
        List<String> urls = only(sources, Source.WebPage.class)
                .map(page -> page.address().toString())
                .toList();
        Multipart form = new Multipart();
        if (!texts.isEmpty()) {
            form.json("knowledge_base_texts", texts);
        }
        return urls.isEmpty() ? form : form.json("knowledge_base_urls", urls);
    }

    private static <S extends Source> Stream<S> only(List<Source> sources, Class<S> kind) {
        return sources.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static KnowledgeBase base(Fetched<KnowledgeBaseObject> fetched) {
        KnowledgeBaseObject base = fetched.value();
        return new KnowledgeBase(
                Answers.id(base.knowledgeBaseId(), KnowledgeBaseId::new),
                Objects.requireNonNullElse(base.knowledgeBaseName(), ""),
                status(base.status()),
                Stream.ofNullable(base.knowledgeBaseSources())
                        .flatMap(List::stream)
                        .flatMap(RetellKnowledgeBases::label)
                        .toList(),
                fetched.raw());
    }

    private static Stream<String> label(KnowledgeSource source) {
        return Stream.of(
                        Optional.ofNullable(source.title()),
                        Optional.ofNullable(source.url()),
                        Optional.ofNullable(source.filename()))
                .flatMap(Optional::stream)
                .limit(1);
    }

    // A base that is read again can be used meanwhile.
    private static Status status(String value) {
        return switch (Objects.requireNonNullElse(value, "")) {
            case "in_progress" -> Status.IN_PROGRESS;
            case "complete", "refreshing_in_progress" -> Status.READY;
            case "error" -> Status.FAILED;
            default -> Status.UNKNOWN;
        };
    }

    private static VoiceException foreignEngine() {
        return new VoiceException(
                Code.INVALID_REQUEST,
                "This agent doesn't think with Retell's own engine, so it takes no knowledge bases. Give it what it must"
                        + " know where its prompt is kept.",
                false,
                Optional.of(Fields.AGENT),
                Optional.empty(),
                null);
    }
}
