package org.switchboard.api.request;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.switchboard.core.limit.Limit;
import org.switchboard.core.limit.RateLimits;
import org.switchboard.core.limit.Standing;

/** How much a known caller may ask for: person or API key, and all of the tenant together. */
@Provider
@Priority(Priorities.AUTHORIZATION + 2)
public class CallerLimit implements ContainerRequestFilter {
    @Context
    ResourceInfo resource;

    @Inject
    Caller caller;

    @Inject
    RateLimits limits;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
            List<Standing> all = caller.limits().entrySet().stream()
                    .map(limit -> limits.take(limit.getKey(), limit.getValue()))
                    .toList();
            // What is left of the tenant's tells how busy others are.
            all.stream()
                    .filter(standing -> standing.limit() != Limit.TENANT || !standing.allowed())
                    .forEach(standing -> LimitHeaders.note(request, standing));
            all.forEach(Standing::require);
        }
    }
}
