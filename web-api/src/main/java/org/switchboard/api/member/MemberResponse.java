package org.switchboard.api.member;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.identity.Account;
import org.switchboard.core.tenancy.Role;

/** Somebody of the tenant. */
record MemberResponse(
        UUID id,
        String name,
        String email,
        Role role,

        @Schema(description = "False: switched off, can't sign in")
        boolean active,

        @Schema(name = "created_at") Instant createdAt) {
    static MemberResponse of(Account account) {
        return new MemberResponse(
                account.id(),
                account.name(),
                account.email().value(),
                account.role(),
                account.active(),
                account.createdAt());
    }
}
