package org.switchboard.api.call;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.call.RecordingLinks.Link;

/** A link for a player. */
record RecordingLinkResponse(
        @Schema(description = "Answers GET and HEAD, with ranges, without an access token")
        String url,

        @Schema(name = "expires_at", description = "From then on it answers 410")
        Instant expiresAt) {
    static RecordingLinkResponse of(Link link) {
        return new RecordingLinkResponse(link.url().toString(), link.expiresAt());
    }

    /** Whoever has the link may listen. */
    @Override
    public String toString() {
        return "RecordingLinkResponse[" + expiresAt + "]";
    }
}
