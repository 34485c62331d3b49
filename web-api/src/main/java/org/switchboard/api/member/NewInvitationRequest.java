package org.switchboard.api.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.tenancy.Role;

/** Somebody to be invited. */
@Schema(requiredProperties = {"email", "name", "role"})
record NewInvitationRequest(
        @Schema(example = "ana@example.com") String email,
        @Schema(example = "Ana Ortiz") String name,

        @Schema(enumeration = {"TENANT_ADMIN", "CUSTOMER"}) String role) {
    /** Null when it is missing, which the use case refuses together with the other fields. */
    Role wanted() {
        return MemberChangeRequest.role(role).orElse(null);
    }

    @Override
    public String toString() {
        return "NewInvitationRequest[…]";
    }
}
