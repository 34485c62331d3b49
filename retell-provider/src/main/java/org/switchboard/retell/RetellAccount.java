package org.switchboard.retell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.switchboard.spi.PublicWeb;
import org.switchboard.spi.voice.Capability;
import org.switchboard.spi.voice.Models;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;

/** A workspace of Retell. */
final class RetellAccount implements VoiceAccount {
    private static final String NAMELESS = "Retell workspace";

    private final WorkspaceClient workspace;
    private final List<Capability> capabilities;

    RetellAccount(RetellHttp http, PublicWeb web, Supplier<List<Models.Model>> publishedModels) {
        this.workspace = new WorkspaceClient(http);
        AgentClient agents = new AgentClient(http);
        LlmClient llms = new LlmClient(http);
        NumberClient numbers = new NumberClient(http);
        CallClient calls = new CallClient(http);
        this.capabilities = List.of(
                new RetellAgents(agents, llms),
                new RetellAgentDirectory(agents),
                new RetellAgentVersions(agents),
                new RetellAgentEngines(),
                new RetellVoices(new VoiceClient(http)),
                new RetellModels(agents, llms, publishedModels),
                new RetellNumbers(numbers),
                new RetellNumberRouting(numbers),
                new RetellNumberImports(numbers),
                new RetellCalls(calls),
                new RetellWebCalls(calls),
                new RetellCallUpdates(calls),
                new RetellCallCapacity(workspace),
                new RetellUnconnectedCalls(calls),
                new RetellCallRecords(calls),
                new RetellKnowledgeBases(new KnowledgeClient(http), agents, llms),
                new RetellRecordings(web));
    }

    @Override
    public String check() {
        try {
            return workspace.name().filter(name -> !name.isBlank()).orElse(NAMELESS);
        } catch (VoiceException e) {
            if (e.code() != Code.NOT_FOUND) {
                throw e;
            }
            // get-api-key-info is young; any other request tells as well whether the key works.
            workspace.concurrency();
            return NAMELESS;
        }
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
        return capabilities.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    @Override
    public void close() {
        // Connections belong to the provider, and nothing else is held.
    }
}
