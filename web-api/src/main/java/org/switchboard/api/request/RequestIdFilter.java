package org.switchboard.api.request;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Takes over the client's request id before anything can go wrong. */
@Provider
@PreMatching
@Priority(0)
public class RequestIdFilter implements ContainerRequestFilter {
    @Inject
    RequestId requestId;

    @Override
    public void filter(ContainerRequestContext request) {
        requestId.propose(request.getHeaderString(RequestId.HEADER));
    }
}
