package org.switchboard.api.agent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.spi.voice.Models;

/** A language model that an agent can think with. */
record ModelResponse(
        @Schema(example = "gpt-4.1") String id,

        @Schema(description = "Whether it hears and speaks by itself, without text in between")
        boolean speech) {

    static ModelResponse of(Models.Model model) {
        return new ModelResponse(model.id().value(), model.speech());
    }
}
