package org.switchboard.api.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.switchboard.api.request.RequestId;

/** Everything else: logged once with the request's id, answered without details. */
@Provider
public class UnexpectedProblems implements ExceptionMapper<Throwable> {
    private static final Problem FAILED = Problem.of(
            "internal-error",
            "Internal error",
            500,
            "Something went wrong here. Try again; if it stays, tell your administrator the request_id.");

    private static final Logger LOG = System.getLogger(UnexpectedProblems.class.getName());

    @Inject
    Problems problems;

    @Inject
    RequestId requestId;

    @Override
    public Response toResponse(Throwable failure) {
        return problems.answer(logged(failure, requestId.value())).build();
    }

    static Problem logged(Throwable failure, String requestId) {
        LOG.log(Level.ERROR, "request " + requestId + " failed", failure);
        return FAILED;
    }
}
