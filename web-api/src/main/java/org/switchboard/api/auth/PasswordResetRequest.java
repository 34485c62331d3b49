package org.switchboard.api.auth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose password is to be chosen anew. */
@Schema(requiredProperties = "email")
record PasswordResetRequest(
        @Schema(example = "ana@example.com") String email) {
    @Override
    public String toString() {
        return "PasswordResetRequest[…]";
    }
}
