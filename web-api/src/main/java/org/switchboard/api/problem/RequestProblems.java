package org.switchboard.api.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the API itself refuses. */
@Provider
public class RequestProblems implements ExceptionMapper<ProblemException> {
    @Inject
    Problems problems;

    @Override
    public Response toResponse(ProblemException e) {
        return problems.answer(e.problem()).build();
    }
}
