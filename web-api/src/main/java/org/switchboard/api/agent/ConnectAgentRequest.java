package org.switchboard.api.agent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.number.ConnectAgent;

/** An agent that the provider account has already. */
@Schema(requiredProperties = "provider_agent_id")
record ConnectAgentRequest(
        @Schema(name = "provider_type", nullable = true, example = "retell")
        String providerType,

        @Schema(name = "provider_agent_id", description = "Its id at the provider")
        String providerAgentId,

        @Schema(
                name = "phone_number",
                nullable = true,
                example = "+14155550142",
                description = "One of the provider account; the agent alone takes and places its calls then")
        String phoneNumber,

        @Schema(nullable = true, description = "Up to 120 characters, set at the provider too; otherwise as there")
        String name,

        @Schema(
                name = "system_prompt",
                nullable = true,
                description = "Up to 32,000 characters, set at the provider too; otherwise as there")
        String systemPrompt,

        @Schema(
                name = "take_over_webhook",
                nullable = true,
                description = "Whether the agent may stop reporting to an address that isn't ours; otherwise no")
        Boolean takeOverWebhook) {

    ConnectAgent.Request toRequest() {
        return new ConnectAgent.Request(
                providerType, providerAgentId, phoneNumber, name, systemPrompt, Boolean.TRUE.equals(takeOverWebhook));
    }
}
