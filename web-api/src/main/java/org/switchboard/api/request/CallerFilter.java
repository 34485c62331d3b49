package org.switchboard.api.request;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.switchboard.core.apikey.ApiKey;
import org.switchboard.core.apikey.ApiKeys;
import org.switchboard.core.audit.Origin;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.signin.SessionId;
import org.switchboard.core.signin.Sessions;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenant.ActiveTenants;
import org.switchboard.core.tenant.Tenant;

/**
 * Who calls, by a token that the server has verified or by an API key; is the session still on, and the tenant in use; and may
 * they do this? An operation that says neither who may call it nor that everybody may is nobody's.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 1)
public class CallerFilter implements ContainerRequestFilter {
    private static final String BEARER = "Bearer ";

    @Context
    ResourceInfo resource;

    @Inject
    Caller caller;

    @Inject
    Sessions sessions;

    @Inject
    ApiKeys keys;

    @Inject
    ActiveTenants tenants;

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
            return;
        }
        apiKey(request).ifPresentOrElse(this::identify, () -> identify(token(request)));
        Requires requires = said(Requires.class).orElseThrow(ForbiddenException::new);
        if (Arrays.stream(requires.or()).noneMatch(caller::has)) {
            Arrays.stream(requires.value()).forEach(caller::require);
        }
    }

    private <A extends Annotation> Optional<A> said(Class<A> annotation) {
        return Optional.ofNullable(resource.getResourceMethod().getAnnotation(annotation))
                .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(annotation)));
    }

    private static Optional<String> apiKey(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(value -> value.startsWith(BEARER + ApiKeys.PREFIX))
                .map(value -> value.substring(BEARER.length()));
    }

    private void identify(String apiKey) {
        ApiKey key = keys.findUsable(apiKey).orElseThrow(() -> new NotAuthorizedException("Bearer"));
        Tenant home = tenants.get(key.tenant());
        TenantContext context = TenantContext.of(home.id(), home.schema(), key.role(), key.user());
        caller.identify(key, context.limitedTo(key.scopes()));
        Origin.by(key.id());
    }

    private static JsonWebToken token(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken token) {
            return token;
        }
        throw new NotAuthorizedException("Bearer");
    }

    private void identify(JsonWebToken token) {
        SessionId session = new SessionId(UUID.fromString(token.getClaim("sid")));
        if (!sessions.isLive(session)) {
            throw new DomainException(ProblemCode.UNAUTHENTICATED, "The session is over; sign in again.");
        }
        UUID user = UUID.fromString(token.getSubject());
        Role role = Role.valueOf(token.getGroups().iterator().next());
        caller.identify(user, role, session, context(token, role, user));
    }

    private Optional<TenantContext> context(JsonWebToken token, Role role, UUID user) {
        Optional<String> tenant = token.claim("tenant");
        return tenant.map(UUID::fromString)
                .map(TenantId::new)
                .map(tenants::get)
                .map(home -> TenantContext.of(home.id(), home.schema(), role, user));
    }
}
