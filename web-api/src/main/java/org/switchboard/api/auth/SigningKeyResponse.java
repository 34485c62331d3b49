package org.switchboard.api.auth;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.signin.SigningKeyRotation;

/** A key that access tokens are signed with. */
record SigningKeyResponse(
        @Schema(description = "Its kid in tokens and in jwks.json")
        String id,

        @Schema(name = "created_at") Instant createdAt,

        @Schema(description = "WAITING: signs in some minutes; VERIFYING: signs no more, its tokens are still good")
        SigningKeyRotation.Use use) {
    static SigningKeyResponse of(SigningKeyRotation.Listed key) {
        return new SigningKeyResponse(key.id(), key.createdAt(), key.use());
    }
}
