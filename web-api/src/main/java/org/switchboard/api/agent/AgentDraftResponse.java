package org.switchboard.api.agent;

import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.webpage.AgentDraft;

/** A proposal for an agent, made from a web page and stored nowhere. */
record AgentDraftResponse(
        @Schema(name = "source_url", description = "Where the page was in the end, after redirects")
        URI sourceUrl,

        @Schema(description = "The page's title; may be empty")
        String title,

        @Schema(name = "system_prompt", description = "What the agent is and how it talks, followed by the knowledge")
        String systemPrompt,

        @Schema(description = "The page's text alone") String knowledge,
        @Schema(name = "fetched_at") Instant fetchedAt) {

    static AgentDraftResponse of(AgentDraft draft) {
        return new AgentDraftResponse(
                draft.source(), draft.title(), draft.prompt(), draft.knowledge(), draft.fetchedAt());
    }
}
