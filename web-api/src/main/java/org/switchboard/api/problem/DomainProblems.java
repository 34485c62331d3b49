package org.switchboard.api.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Optional;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

/** What use cases refuse. */
@Provider
public class DomainProblems implements ExceptionMapper<DomainException> {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    Problems problems;

    @Override
    public Response toResponse(DomainException e) {
        ResponseBuilder answer = problems.answer(ProblemTypes.of(e));
        retryAfter(e).ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.build();
    }

    /** Seconds. */
    static Optional<Long> retryAfter(DomainException e) {
        boolean temporary = e.code() == ProblemCode.RATE_LIMITED || e.code() == ProblemCode.PROVIDER_UNAVAILABLE;
        return e.retryAfter()
                .or(() -> temporary ? Optional.of(SOON) : Optional.empty())
                .map(wait -> Math.max(1, wait.toSeconds()));
    }
}
