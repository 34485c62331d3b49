package org.switchboard.api.agent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.agent.CreateAgent;

/** What an agent should be; what is left out stays. */
record AgentChangeRequest(
        @Schema(nullable = true, description = "1 to 120 characters")
        String name,

        @Schema(nullable = true, description = "Up to 500 characters; an empty text: none")
        String description,

        @Schema(name = "voice_id", nullable = true, description = "From GET /api/voices")
        String voiceId,

        @Schema(nullable = true, description = "BCP 47") String language,

        @Schema(
                name = "system_prompt",
                nullable = true,
                description = "Up to 32,000 characters; an empty text: a short one is made from name and description")
        String systemPrompt,

        @Schema(
                name = "first_words",
                nullable = true,
                description = "Up to 1,000 characters; an empty text: the provider makes something up")
        String firstWords) {

    CreateAgent.Request toRequest() {
        return new CreateAgent.Request(name, description, voiceId, language, systemPrompt, firstWords);
    }
}
