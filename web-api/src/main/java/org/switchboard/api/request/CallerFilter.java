package org.switchboard.api.request;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.signin.SessionId;
import org.switchboard.core.signin.Sessions;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenant.ActiveTenants;

/** After the server has verified the token and the role: is the session still on, and is the tenant in use? */
@Provider
@Priority(Priorities.AUTHORIZATION + 1)
public class CallerFilter implements ContainerRequestFilter {
    @Context
    ResourceInfo resource;

    @Inject
    Caller caller;

    @Inject
    Sessions sessions;

    @Inject
    ActiveTenants tenants;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
            identify(token(request));
        }
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
