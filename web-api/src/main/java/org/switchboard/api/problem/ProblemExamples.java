package org.switchboard.api.problem;

import jakarta.ws.rs.core.Response;
import org.switchboard.core.problem.DomainException;

/** A problem of each status, for the API's description. */
public final class ProblemExamples {
    private static final String REQUEST = "0193525e-8a5c-7d7a-b5c0-4f9d0c6d1a2b";

    private ProblemExamples() {}

    /** One that has this status. */
    public static Problem of(int status) {
        Problem problem = status == 400
                ? ProblemTypes.of(DomainException.invalid("to_number", "Write the number with its country code."))
                : ProblemTypes.first(status).orElseGet(() -> HttpProblems.of(Response.Status.fromStatusCode(status)));
        return problem.withRequestId(REQUEST);
    }
}
