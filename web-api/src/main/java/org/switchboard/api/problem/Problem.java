package org.switchboard.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.switchboard.core.problem.DomainException.FieldProblem;

/**
 * An RFC 9457 problem document.
 *
 * @param type {@code urn:problem-type:switchboard:…}; stable, for programs
 * @param title the type in words
 * @param detail what is wrong this time and what to do, for people
 * @param requestId names the request in the logs
 * @param errors the values that are wrong; left out when the problem isn't about values
 * @param choices what to choose from; left out when there is no choice to make
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_NULL) String requestId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldProblem> errors,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> choices) {

    /** {@code application/problem+json} */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "urn:problem-type:switchboard:";

    public Problem {
        errors = List.copyOf(errors);
        choices = List.copyOf(choices);
    }

    /** A problem that isn't about values. {@code name} is the last part of the type, in kebab-case. */
    public static Problem of(String name, String title, int status, String detail) {
        return new Problem(TYPE + name, title, status, detail, null, List.of(), List.of());
    }

    /** The same problem, naming values. */
    public Problem withErrors(List<FieldProblem> wrong) {
        return new Problem(type, title, status, detail, requestId, wrong, choices);
    }

    /** The same problem, with something to choose from. */
    public Problem withChoices(List<String> possible) {
        return new Problem(type, title, status, detail, requestId, errors, possible);
    }

    /** The same problem, found again in the logs by this id. */
    public Problem withRequestId(String id) {
        return new Problem(type, title, status, detail, id, errors, choices);
    }
}
