package org.switchboard.api.auth;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.signin.SessionId;
import org.switchboard.core.signin.Sessions;

/** A session that goes on. */
record SessionResponse(
        UUID id,

        @Schema(description = "What the client called itself when it signed in")
        String client,

        @Schema(description = "Whether it is the one that asks")
        boolean current,

        @Schema(name = "created_at") Instant createdAt,
        @Schema(name = "refreshed_at") Instant refreshedAt,

        @Schema(name = "expires_at", description = "When it ends unless it is refreshed before")
        Instant expiresAt) {

    static SessionResponse of(Sessions.Listed session, SessionId asking) {
        return new SessionResponse(
                session.id().value(),
                session.client(),
                session.id().equals(asking),
                session.createdAt(),
                session.refreshedAt(),
                session.expiresAt());
    }
}
