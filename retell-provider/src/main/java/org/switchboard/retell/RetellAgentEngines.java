package org.switchboard.retell;

import java.util.List;
import org.switchboard.spi.voice.AgentEngines;
import org.switchboard.spi.voice.Json;

/** The Retell LLM of an agent; agents on other engines have none of ours. */
final class RetellAgentEngines implements AgentEngines {

    @Override
    public List<String> of(Json raw) {
        return AgentShapes.llmId(raw).stream().toList();
    }
}
