package org.switchboard.api.request;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.switchboard.core.LogContext;

/** Log lines of a request carry its id and its tenant. */
@Provider
@Priority(Priorities.AUTHORIZATION + 2)
public class LogContextFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String CONTEXT = LogContextFilter.class.getName();

    @Inject
    RequestId requestId;

    @Inject
    Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        String tenant = caller.tenantId().map(id -> " tenant=" + id).orElse("");
        request.setProperty(CONTEXT, LogContext.begin("request=" + requestId.value() + tenant));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(CONTEXT) instanceof LogContext context) {
            context.end();
        }
    }
}
