package org.switchboard.api.agent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was published. */
record PublishedAgentResponse(
        @Schema(name = "provider_version", description = "The version at the provider that never changes from now on")
        int providerVersion) {}
