package org.switchboard.api.auth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The refresh token of the last sign-in or refresh; it works once. */
@Schema(requiredProperties = "refresh_token")
record RefreshRequest(@Schema(name = "refresh_token") String refreshToken) {
    @Override
    public String toString() {
        return "RefreshRequest[…]";
    }
}
