package org.switchboard.console.security;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Pages: the session knows the person. The route filter decides what an unknown visitor may see. */
final class PageAuthentication {
    AuthenticationStatus validate(HttpServletRequest request, HttpMessageContext context) {
        if (context.getAuthParameters().getCredential() instanceof RecognisedCredential recognised) {
            return signIn(recognised.visitor(), request, context);
        }
        return Visitor.of(request).map(visitor -> announce(visitor, context)).orElseGet(context::doNothing);
    }

    /** A new session id at sign-in: an id planted before is worth nothing after. */
    private static AuthenticationStatus signIn(
            Visitor visitor, HttpServletRequest request, HttpMessageContext context) {
        request.getSession();
        request.changeSessionId();
        visitor.remember(request);
        return announce(visitor, context);
    }

    private static AuthenticationStatus announce(Visitor visitor, HttpMessageContext context) {
        return context.notifyContainerAboutLogin(
                visitor.userId().toString(), Set.of(visitor.role().name()));
    }
}
