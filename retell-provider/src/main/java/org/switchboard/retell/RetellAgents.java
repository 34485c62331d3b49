package org.switchboard.retell;

import java.util.Optional;
import org.switchboard.retell.wire.Agent;
import org.switchboard.retell.wire.NewLlm;
import org.switchboard.retell.wire.RetellLlm;
import org.switchboard.spi.voice.AgentSpec;
import org.switchboard.spi.voice.Agents;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceAgent;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;

/**
 * An agent of ours is two things at Retell: a response engine with the prompt, and the agent that speaks for it. They are
 * made in that order and deleted in the other, because Retell keeps an engine that is in use.
 */
final class RetellAgents implements Agents {
    private final AgentClient agents;
    private final LlmClient llms;
    private final AgentCleanup cleanup;

    RetellAgents(AgentClient agents, LlmClient llms) {
        this.agents = agents;
        this.llms = llms;
        this.cleanup = new AgentCleanup(agents, llms);
    }

    @Override
    public VoiceAgent create(AgentSpec spec) {
        Fetched<RetellLlm> llm = newEngine(AgentShapes.newLlm(spec));
        String llmId = Answers.id(llm.value().llmId(), ProviderAgentId::new).value();
        try {
            return AgentShapes.agent(agents.create(AgentShapes.newAgent(spec, llmId)), Optional.of(llm));
        } catch (VoiceException e) {
            throw cleanup.after(e, spec.name(), llmId);
        }
    }

    private Fetched<RetellLlm> newEngine(NewLlm llm) {
        try {
            return llms.create(llm);
        } catch (VoiceException e) {
            throw e.outcomeUnknown() ? cleanup.afterLost(e, llm) : e;
        }
    }

    @Override
    public VoiceAgent get(ProviderAgentId id) {
        Fetched<Agent> agent = agents.get(id.value());
        return AgentShapes.agent(agent, AgentShapes.llmId(agent.value()).map(llms::get));
    }

    /** A published version can't be changed: the change goes into a new draft on top of it. */
    @Override
    public VoiceAgent update(ProviderAgentId id, AgentSpec spec) {
        Fetched<Agent> agent = agents.get(id.value());
        Optional<Fetched<RetellLlm>> llm = AgentShapes.llmId(agent.value()).map(llms::get);
        if (llm.isEmpty() && !spec.prompt().isEmpty()) {
            throw foreignPrompt();
        }
        boolean changed = AgentShapes.changes(agent.value(), spec).isPresent()
                || llm.flatMap(engine -> AgentShapes.changes(engine.value(), spec))
                        .isPresent();
        if (!changed) {
            return AgentShapes.agent(agent, llm);
        }
        return change(agents.editable(agent), spec);
    }

    private VoiceAgent change(Fetched<Agent> agent, AgentSpec spec) {
        Optional<Fetched<RetellLlm>> llm = AgentShapes.llmId(agent.value())
                .map(llms::get)
                .map(before -> AgentShapes.changes(before.value(), spec)
                        .map(patch -> llms.update(before.value().llmId(), patch))
                        .orElse(before));
        Fetched<Agent> changed = AgentShapes.changes(agent.value(), spec)
                .map(patch -> agents.update(agent.value().agentId(), patch))
                .orElse(agent);
        return AgentShapes.agent(changed, llm);
    }

    @Override
    public void delete(ProviderAgentId id) {
        try {
            Optional<String> llm = AgentShapes.llmId(agents.get(id.value()).value());
            agents.delete(id.value());
            llm.ifPresent(cleanup::deleteUnlessShared);
        } catch (VoiceException e) {
            if (e.code() != Code.NOT_FOUND) {
                throw e;
            }
        }
    }

    private static VoiceException foreignPrompt() {
        return new VoiceException(
                Code.INVALID_REQUEST,
                "This agent's prompt isn't kept at Retell's own engine. Change it where it is kept.",
                false,
                Optional.of("prompt"),
                Optional.empty(),
                null);
    }
}
