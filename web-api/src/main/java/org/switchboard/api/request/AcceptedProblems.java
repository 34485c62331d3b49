package org.switchboard.api.request;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.switchboard.api.problem.Problem;

/**
 * Clients made of the API's description accept nothing but problems where a success has no body. That mustn't be refused as a
 * representation that there is none of, so whoever accepts problems accepts JSON too.
 */
@Provider
@PreMatching
@Priority(3)
public class AcceptedProblems implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.strip().equals(Problem.MEDIA_TYPE)) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, Problem.MEDIA_TYPE + "," + MediaType.APPLICATION_JSON);
        }
    }
}
