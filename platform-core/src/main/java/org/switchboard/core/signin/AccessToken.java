package org.switchboard.core.signin;

import java.time.Duration;
import java.util.Objects;

/**
 * What a client shows with each request: a signed JWT in compact form.
 *
 * @param expiresIn from when it was issued
 */
public record AccessToken(String value, Duration expiresIn) {
    public AccessToken {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(expiresIn, "expiresIn");
    }

    @Override
    public String toString() {
        return "AccessToken[…]";
    }
}
