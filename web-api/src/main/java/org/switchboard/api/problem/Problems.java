package org.switchboard.api.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.switchboard.api.request.RequestId;

/** Makes answers of problems. */
@RequestScoped
class Problems {
    static final String CHALLENGE = "Bearer realm=\"switchboard\"";

    @Inject
    RequestId requestId;

    ResponseBuilder answer(Problem problem) {
        ResponseBuilder answer = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.withRequestId(requestId.value()));
        if (problem.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        return answer;
    }
}
