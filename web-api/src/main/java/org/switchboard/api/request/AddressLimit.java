package org.switchboard.api.request;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.switchboard.core.limit.Limit;
import org.switchboard.core.limit.RateLimits;
import org.switchboard.core.limit.Standing;

/**
 * How much an address may ask for without saying who asks: addresses that are open to everybody, and tokens and keys that are none.
 * Looked at before tokens and keys are, so that guessing them ends.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class AddressLimit implements ContainerRequestFilter, ContainerResponseFilter {
    @Context
    ResourceInfo resource;

    @Context
    HttpServletRequest http;

    @Inject
    RateLimits limits;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean open = resource.getResourceMethod().isAnnotationPresent(PermitAll.class);
        if (open || request.getSecurityContext().getUserPrincipal() == null) {
            Standing standing = open
                    ? limits.take(Limit.ADDRESS, http.getRemoteAddr())
                    : limits.look(Limit.ADDRESS, http.getRemoteAddr());
            if (open || !standing.allowed()) {
                LimitHeaders.note(request, standing);
            }
            standing.require();
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Response.Status.UNAUTHORIZED.getStatusCode()
                && LimitHeaders.noted(request).isEmpty()) {
            LimitHeaders.note(request, limits.take(Limit.ADDRESS, http.getRemoteAddr()));
        }
        LimitHeaders.write(request, response.getHeaders());
    }
}
