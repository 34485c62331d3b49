package org.switchboard.api.auth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.signin.AccessToken;
import org.switchboard.core.signin.SignedIn;

/** Tokens in the form of OAuth 2.0 (RFC 6749, 5.1). */
record TokenResponse(
        @Schema(name = "access_token") String accessToken,
        @Schema(name = "token_type", example = "Bearer") String tokenType,

        @Schema(name = "expires_in", description = "Seconds")
        long expiresIn,

        @Schema(name = "refresh_token") String refreshToken) {

    static TokenResponse of(AccessToken token, SignedIn signedIn) {
        return new TokenResponse(
                token.value(),
                "Bearer",
                token.expiresIn().toSeconds(),
                signedIn.session().refreshToken());
    }

    @Override
    public String toString() {
        return "TokenResponse[…]";
    }
}
