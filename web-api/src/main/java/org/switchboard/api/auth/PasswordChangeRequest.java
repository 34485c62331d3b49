package org.switchboard.api.auth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.signin.ChangePassword;

/** The caller's password, and the one to come. */
@Schema(requiredProperties = {"current_password", "new_password"})
record PasswordChangeRequest(
        @Schema(name = "current_password") String currentPassword,

        @Schema(name = "new_password", description = "8 to 200 characters")
        String newPassword) {

    ChangePassword.Request from(String address) {
        return new ChangePassword.Request(currentPassword, newPassword, address);
    }

    @Override
    public String toString() {
        return "PasswordChangeRequest[…]";
    }
}
