package org.switchboard.console.security;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;

/** A bad token counts as none: then the API refuses it with a problem document, where the server would send an HTML page. */
final class TokenContext extends HttpMessageContextWrapper {
    TokenContext(HttpMessageContext wrapped) {
        super(wrapped);
    }

    @Override
    public AuthenticationStatus responseUnauthorized() {
        return doNothing();
    }
}
