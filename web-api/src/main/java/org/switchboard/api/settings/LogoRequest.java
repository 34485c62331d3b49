package org.switchboard.api.settings;

import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.problem.Check;

/** A picture to be shown. */
record LogoRequest(
        @Schema(
                nullable = true,
                description = "PNG, JPEG or WebP of at most 64 KB in Base64; null: the name's first letters again")
        String logo) {

    /** @throws org.switchboard.core.problem.DomainException INVALID_INPUT */
    Optional<byte[]> bytes() {
        Check check = new Check();
        Optional<byte[]> bytes = Optional.ofNullable(logo).map(text -> check.value(text, "logo", LogoRequest::decoded));
        check.done();
        return bytes;
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Send the picture in Base64.", e);
        }
    }
}
