package org.switchboard.retell;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.switchboard.retell.wire.Agent;
import org.switchboard.retell.wire.AgentItem;
import org.switchboard.retell.wire.NewLlm;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;

/** Removes what a failed creation left behind, and says so when it can't. */
final class AgentCleanup {
    private final AgentClient agents;
    private final LlmClient llms;

    AgentCleanup(AgentClient agents, LlmClient llms) {
        this.agents = agents;
        this.llms = llms;
    }

    /** The failure to throw after create-agent failed and its response engine was removed, or wasn't. */
    VoiceException after(VoiceException failure, String agentName, String llmId) {
        try {
            if (failure.outcomeUnknown()) {
                lostAgents(agentName, llmId).forEach(agent -> agents.delete(agent.agentId()));
            }
            llms.delete(llmId);
            return new VoiceException(
                    failure.code(), failure.getMessage(), false, failure.field(), failure.retryAfter(), failure);
        } catch (VoiceException second) {
            if (second.code() == Code.NOT_FOUND) {
                return failure;
            }
            failure.addSuppressed(second);
            return leftBehind(failure, llmId);
        }
    }

    /**
     * The failure to throw after the answer to create-retell-llm got lost. An engine has no name to know it by and another one may
     * say the same, so the newest that does is named for a person to look at, and none is deleted.
     */
    VoiceException afterLost(VoiceException failure, NewLlm llm) {
        try {
            return llms.list()
                    .filter(made -> Objects.equals(made.generalPrompt(), llm.generalPrompt())
                            && Objects.equals(made.beginMessage(), llm.beginMessage())
                            && Objects.equals(made.startSpeaker(), llm.startSpeaker()))
                    .findFirst()
                    .map(made -> leftBehind(failure, made.llmId()))
                    .orElse(failure);
        } catch (VoiceException second) {
            failure.addSuppressed(second);
            return failure;
        }
    }

    /** Another agent may use the same engine; then Retell refuses, and rightly. */
    void deleteUnlessShared(String llmId) {
        try {
            llms.delete(llmId);
        } catch (VoiceException e) {
            if (e.code() != Code.NOT_FOUND && e.code() != Code.INVALID_REQUEST && e.code() != Code.CONFLICT) {
                throw leftBehind(e, llmId);
            }
        }
    }

    // Made by a request whose answer got lost: the only agents that use an engine nobody else knows.
    private List<Agent> lostAgents(String name, String llmId) {
        return agents.named(name)
                .map(AgentItem::agentId)
                .map(id -> agents.get(id).value())
                .filter(agent -> agent.responseEngine() != null
                        && llmId.equals(agent.responseEngine().llmId()))
                .toList();
    }

    private static VoiceException leftBehind(VoiceException failure, String llmId) {
        return new VoiceException(
                failure.code(),
                failure.getMessage() + " The response engine " + llmId
                        + (failure.outcomeUnknown() ? " may have stayed" : " stayed")
                        + " behind at Retell; delete it in Retell's dashboard.",
                failure.outcomeUnknown(),
                failure.field(),
                Optional.empty(),
                failure);
    }
}
