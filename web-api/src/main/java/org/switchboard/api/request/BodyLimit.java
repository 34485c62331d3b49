package org.switchboard.api.request;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.switchboard.api.json.JsonProblems;

/** Refuses bodies that are missing or too large, by their announced length at once and by what really comes otherwise. */
@Provider
public class BodyLimit implements ContainerRequestFilter {
    private static final int USUAL = 1024 * 1024;
    private static final Set<String> BODIES = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

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
        } else if (BODIES.contains(request.getMethod()) && needsBody()) {
            throw JsonProblems.noObject();
        }
    }

    // The server gives the method null for a body that isn't there.
    private boolean needsBody() {
        return Arrays.stream(resource.getResourceMethod().getParameters())
                .anyMatch(parameter -> Arrays.stream(parameter.getAnnotations())
                        .noneMatch(one -> one.annotationType().getName().startsWith("jakarta.ws.rs.")));
    }

    private int limit() {
        MaxBody own = resource.getResourceMethod().getAnnotation(MaxBody.class);
        return own == null ? USUAL : own.value();
    }
}
