package org.switchboard.api.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import org.glassfish.grizzly.http.server.Response;
import org.switchboard.api.json.Json;
import org.switchboard.core.problem.DomainException;

/** Answers problems where neither resource nor servlet does: the same documents as everywhere. */
public final class PlainProblems {
    private static final int UNAUTHORIZED = 401;

    private PlainProblems() {}

    /** Answers what went wrong; {@code requestId} names the request in the logs. */
    public static void answer(Response response, Throwable failure, String requestId) throws IOException {
        if (failure instanceof DomainException refused) {
            DomainProblems.retryAfter(refused)
                    .ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString()));
            write(response, ProblemTypes.of(refused), requestId);
        } else if (failure instanceof WebApplicationException refused) {
            refused.getResponse()
                    .getStringHeaders()
                    .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            write(response, HttpProblems.of(refused.getResponse().getStatusInfo()), requestId);
        } else {
            write(response, UnexpectedProblems.logged(failure, requestId), requestId);
        }
    }

    private static void write(Response response, Problem problem, String requestId) throws IOException {
        byte[] body = Json.MAPPER.writeValueAsBytes(problem.withRequestId(requestId));
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        if (problem.status() == UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, Problems.CHALLENGE);
        }
        response.getOutputStream().write(body);
    }
}
