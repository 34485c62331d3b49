package org.switchboard.api.member;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.member.Invitation;
import org.switchboard.core.tenancy.Role;

/** An invitation that nobody has accepted yet. */
record InvitationResponse(
        UUID id,
        String email,
        String name,
        Role role,
        @Schema(name = "created_at") Instant createdAt,
        @Schema(name = "expires_at") Instant expiresAt) {
    static InvitationResponse of(Invitation invitation) {
        return new InvitationResponse(
                invitation.id(),
                invitation.guest().email().value(),
                invitation.guest().name(),
                invitation.guest().role(),
                invitation.createdAt(),
                invitation.expiresAt());
    }
}
