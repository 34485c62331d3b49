package org.switchboard.api.problem;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.DomainException.FieldProblem;
import org.switchboard.core.problem.ProblemCode;

/** The one table from the core's codes to HTTP. */
final class ProblemTypes {
    private static final Map<ProblemCode, Type> TABLE = new EnumMap<>(Map.ofEntries(
            row(ProblemCode.INVALID_INPUT, 400, "Invalid input"),
            row(ProblemCode.UNAUTHENTICATED, 401, "Not signed in"),
            row(ProblemCode.FORBIDDEN, 403, "Not allowed"),
            row(ProblemCode.TENANT_NOT_ACTIVE, 403, "Tenant not active"),
            row(ProblemCode.DO_NOT_CALL, 403, "On the do-not-call list"),
            row(ProblemCode.NOT_FOUND, 404, "Not found"),
            row(ProblemCode.CONFLICT, 409, "Conflict"),
            row(ProblemCode.TENANT_CHOICE_REQUIRED, 409, "Choose a tenant"),
            row(ProblemCode.CONNECTION_MISSING, 409, "No provider account"),
            row(ProblemCode.LINK_EXPIRED, 410, "Link expired"),
            row(ProblemCode.PRECONDITION_FAILED, 412, "Changed meanwhile"),
            row(ProblemCode.NO_SUCH_PART, 416, "No such part"),
            row(ProblemCode.IDEMPOTENCY_KEY_REUSED, 422, "Idempotency key used for another request"),
            row(ProblemCode.PROVIDER_CREDENTIALS_REFUSED, 422, "Provider refuses the key"),
            row(ProblemCode.PROVIDER_REFUSED, 422, "Provider refuses the request"),
            row(ProblemCode.PAGE_UNREADABLE, 422, "No readable page"),
            row(ProblemCode.RATE_LIMITED, 429, "Too many requests"),
            row(ProblemCode.QUOTA_EXCEEDED, 429, "Quota used up"),
            row(ProblemCode.PAGE_UNREACHABLE, 502, "Web site not reachable"),
            row(ProblemCode.PROVIDER_UNAVAILABLE, 503, "Provider not available"),
            row(ProblemCode.TENANT_UPGRADING, 503, "Tenant being upgraded"),
            row(ProblemCode.BUSY, 503, "Busy"),
            row(ProblemCode.PAGE_TOO_SLOW, 504, "Web site too slow")));

    private record Type(int status, String title) {}

    private ProblemTypes() {}

    static Problem of(DomainException e) {
        Type type = TABLE.get(e.code());
        return Problem.of(name(e.code()), type.title(), type.status(), e.getMessage())
                .withErrors(e.fields().stream().map(ProblemTypes::inJson).toList())
                .withChoices(e.choices());
    }

    /** The first that has this status, in general words. */
    static Optional<Problem> first(int status) {
        return TABLE.entrySet().stream()
                .filter(row -> row.getValue().status() == status)
                .findFirst()
                .map(row -> Problem.of(
                        name(row.getKey()),
                        row.getValue().title(),
                        status,
                        "What is wrong this time, and what to do about it."));
    }

    // The one value that has another name in JSON than within.
    private static FieldProblem inJson(FieldProblem wrong) {
        return wrong.field().equals("prompt") ? new FieldProblem("system_prompt", wrong.message()) : wrong;
    }

    private static String name(ProblemCode code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map.Entry<ProblemCode, Type> row(ProblemCode code, int status, String title) {
        return Map.entry(code, new Type(status, title));
    }
}
