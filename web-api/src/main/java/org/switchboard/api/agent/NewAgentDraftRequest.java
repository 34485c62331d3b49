package org.switchboard.api.agent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which web page to draft an agent from. */
@Schema(requiredProperties = "url")
record NewAgentDraftRequest(
        @Schema(example = "https://example.com/about", description = "http or https, up to 2000 characters")
        String url) {}
