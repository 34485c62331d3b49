package org.switchboard.api.agent;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.spi.voice.ModelId;

/** What an agent thinks with. */
record AgentModelBody(
        @Schema(
                nullable = true,
                example = "gpt-4.1",
                description = "Of the list of models; null in an answer: the provider doesn't decide that")
        String model) {

    static AgentModelBody of(Optional<ModelId> model) {
        return new AgentModelBody(model.map(ModelId::value).orElse(null));
    }
}
