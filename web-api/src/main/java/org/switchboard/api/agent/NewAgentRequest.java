package org.switchboard.api.agent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.agent.CreateAgent;
import org.switchboard.core.number.CreateAgentWithNumber;

/** An agent, optionally with a phone number. */
@Schema(requiredProperties = {"name", "voice_id"})
record NewAgentRequest(
        String name,
        String description,
        @Schema(name = "provider_type", example = "retell") String providerType,

        @Schema(name = "voice_id", description = "From GET /api/voices")
        String voiceId,

        @Schema(description = "BCP 47; otherwise en-US") String language,
        @Schema(name = "system_prompt") String systemPrompt,
        @Schema(name = "first_words") String firstWords,

        @Schema(name = "area_code", description = "Buys a number for the agent; without it none is bought")
        Integer areaCode) {

    CreateAgentWithNumber.Request toRequest() {
        return new CreateAgentWithNumber.Request(
                new CreateAgent.Request(name, description, voiceId, language, systemPrompt, firstWords),
                providerType,
                areaCode);
    }
}
