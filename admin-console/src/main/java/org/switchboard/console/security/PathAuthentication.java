package org.switchboard.console.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.switchboard.core.apikey.ApiKeys;

/**
 * One application, two ways in: {@code /api/} is the server's MicroProfile JWT mechanism, everything else the session
 * of the console. Two enabled mechanisms would be ambiguous, so this alternative stands in front of both.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class PathAuthentication implements HttpAuthenticationMechanism {
    private final PageAuthentication pages = new PageAuthentication();
    private BeanManager beans;

    protected PathAuthentication() {}

    @Inject
    PathAuthentication(BeanManager beans) {
        this.beans = beans;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (hasApiKey(request)) {
            // API keys are the API's.
            return context.doNothing();
        }
        if (!isApi(request)) {
            return pages.validate(request, context);
        }
        Optional<HttpAuthenticationMechanism> tokens = tokens();
        return tokens.isPresent()
                ? tokens.get().validateRequest(request, response, new TokenContext(context))
                : context.responseUnauthorized();
    }

    @Override
    public AuthenticationStatus secureResponse(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Optional<HttpAuthenticationMechanism> tokens = isApi(request) ? tokens() : Optional.empty();
        return tokens.isPresent()
                ? tokens.get().secureResponse(request, response, context)
                : AuthenticationStatus.SUCCESS;
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<HttpAuthenticationMechanism> tokens = isApi(request) ? tokens() : Optional.empty();
        tokens.ifPresentOrElse(
                mechanism -> mechanism.cleanSubject(request, response, context), context::cleanClientSubject);
    }

    private static boolean hasApiKey(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return isApi(request) && authorization != null && authorization.startsWith("Bearer " + ApiKeys.PREFIX);
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    /** The server adds its mechanism when it sees {@code @LoginConfig}; its class name is all that tells it apart. */
    private Optional<HttpAuthenticationMechanism> tokens() {
        return beans.getBeans(HttpAuthenticationMechanism.class, Any.Literal.INSTANCE).stream()
                .filter(PathAuthentication::isTokenMechanism)
                .findFirst()
                .map(this::reference);
    }

    private static boolean isTokenMechanism(Bean<?> bean) {
        return bean.getTypes().stream().anyMatch(type -> type.getTypeName().endsWith(".JWTAuthenticationMechanism"));
    }

    private HttpAuthenticationMechanism reference(Bean<?> bean) {
        CreationalContext<?> context = beans.createCreationalContext(bean);
        return (HttpAuthenticationMechanism) beans.getReference(bean, HttpAuthenticationMechanism.class, context);
    }
}
