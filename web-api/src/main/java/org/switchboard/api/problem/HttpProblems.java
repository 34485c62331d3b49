package org.switchboard.api.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** What JAX-RS and the security of the server refuse: addresses, methods, media types, missing tokens, wrong roles. */
@Provider
public class HttpProblems implements ExceptionMapper<WebApplicationException> {
    private static final Map<Integer, Problem> KNOWN = Map.of(
            400, Problem.of("bad-request", "Bad request", 400, "The request can't be understood."),
            401,
                    Problem.of(
                            "unauthenticated",
                            "Not signed in",
                            401,
                            "Sign in and send the access token as bearer token."),
            403, Problem.of("forbidden", "Not allowed", 403, "Your role doesn't allow this."),
            404, Problem.of("not-found", "Not found", 404, "There is nothing at this address."),
            405,
                    Problem.of(
                            "method-not-allowed",
                            "Method not allowed",
                            405,
                            "This address doesn't know that method; see Allow."),
            406,
                    Problem.of(
                            "not-acceptable",
                            "Not acceptable",
                            406,
                            "There is no such representation; accept application/json."),
            413, Problem.of("body-too-large", "Body too large", 413, "The body is larger than this address takes."),
            415, Problem.of("unsupported-media-type", "Unsupported media type", 415, "Send application/json."));

    @Inject
    Problems problems;

    @Override
    public Response toResponse(WebApplicationException e) {
        Response given = e.getResponse();
        if (given.getStatus() < 400) {
            return given;
        }
        ResponseBuilder answer = problems.answer(of(given.getStatusInfo()));
        if (given.getHeaders().containsKey(HttpHeaders.ALLOW)) {
            answer.header(HttpHeaders.ALLOW, given.getHeaderString(HttpHeaders.ALLOW));
        }
        return answer.build();
    }

    static Problem of(Response.StatusType status) {
        int code = status.getStatusCode();
        String reason = status.getReasonPhrase();
        return KNOWN.getOrDefault(code, Problem.of("http-" + code, reason, code, reason + "."));
    }
}
