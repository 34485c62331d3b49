package org.switchboard.api.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;

/** Refuses bodies that are too large, by their announced length at once and by what really comes otherwise. */
@Provider
public class BodyLimit implements ContainerRequestFilter {
    private static final int USUAL = 1024 * 1024;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        int limit = limit();
        if (request.getLength() > limit) {
            throw LimitedStream.tooLarge(request.getEntityStream());
        }
        if (request.hasEntity()) {
            request.setEntityStream(new LimitedStream(request.getEntityStream(), limit));
        }
    }

    private int limit() {
        MaxBody own = resource.getResourceMethod().getAnnotation(MaxBody.class);
        return own == null ? USUAL : own.value();
    }
}
