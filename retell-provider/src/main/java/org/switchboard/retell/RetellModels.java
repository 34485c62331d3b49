package org.switchboard.retell;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.switchboard.retell.wire.Agent;
import org.switchboard.retell.wire.LlmModel;
import org.switchboard.retell.wire.RetellLlm;
import org.switchboard.spi.voice.ModelId;
import org.switchboard.spi.voice.Models;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;

/**
 * What Retell publishes ({@link PublishedModels}), and what the workspace's own engines think with besides: Retell may have given it
 * models that aren't for everybody. Whether a model may be chosen is Retell's to say, not this list's.
 */
final class RetellModels implements Models {
    private final AgentClient agents;
    private final LlmClient llms;
    private final Supplier<List<Model>> published;

    RetellModels(AgentClient agents, LlmClient llms, Supplier<List<Model>> published) {
        this.agents = agents;
        this.llms = llms;
        this.published = published;
    }

    @Override
    public List<Model> list() {
        // First, because it tells whether the key works.
        List<Model> used = llms.list()
                .flatMap(llm -> Stream.of(used(llm, "model", false), used(llm, "s2s_model", true)))
                .flatMap(Optional::stream)
                .toList();
        return Stream.concat(published.get().stream(), used.stream()).distinct().toList();
    }

    private static Optional<Model> used(RetellLlm llm, String field, boolean speech) {
        return Optional.ofNullable(llm.other())
                .map(other -> other.get(field))
                .map(JsonNode::textValue)
                .map(name -> new Model(Answers.id(name, ModelId::new), speech));
    }

    @Override
    public Optional<ModelId> of(ProviderAgentId agent) {
        return AgentShapes.llmId(agents.get(agent.value()).value()).flatMap(llm -> now(llms.model(llm)));
    }

    private static Optional<ModelId> now(LlmModel model) {
        return Optional.ofNullable(model.s2sModel())
                .or(() -> Optional.ofNullable(model.model()))
                .map(name -> Answers.id(name, ModelId::new));
    }

    @Override
    public void choose(ProviderAgentId agent, ModelId model) {
        Fetched<Agent> before = agents.get(agent.value());
        String llm = AgentShapes.llmId(before.value()).orElseThrow(RetellModels::foreignEngine);
        if (!now(llms.model(llm)).equals(Optional.of(model))) {
            boolean speech = list().contains(new Model(model, true));
            LlmModel wanted = new LlmModel(speech ? null : model.value(), speech ? model.value() : null);
            String editable = AgentShapes.llmId(agents.editable(before).value()).orElse(llm);
            llms.think(editable, wanted);
        }
    }

    private static VoiceException foreignEngine() {
        return new VoiceException(
                Code.INVALID_REQUEST,
                "This agent doesn't think with Retell's own engine. Choose the model where its prompt is kept.",
                false,
                Optional.of(Fields.AGENT),
                Optional.empty(),
                null);
    }
}
