package org.switchboard.api.auth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A password that somebody chooses. */
@Schema(requiredProperties = "password")
record NewPasswordRequest(
        @Schema(description = "8 to 200 characters") String password) {
    @Override
    public String toString() {
        return "NewPasswordRequest[…]";
    }
}
