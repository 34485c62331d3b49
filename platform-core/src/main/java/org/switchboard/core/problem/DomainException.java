package org.switchboard.core.problem;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A use case can't do what was asked, and the caller can do something about it. Messages are for people: what is wrong and
 * what to do; they hold no secrets.
 */
public final class DomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient List<FieldProblem> fields;
    private final transient List<String> choices;
    private final Duration retryAfter;

    /**
     * What is wrong with one value.
     *
     * @param field the field's name as API clients write it, for instance {@code to_number}
     * @param message what is wrong and what to do
     */
    public record FieldProblem(String field, String message) {
        public FieldProblem {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(message, "message");
        }
    }

    private DomainException(
            ProblemCode code, String message, List<FieldProblem> fields, List<String> choices, Throwable cause) {
        this(code, message, fields, choices, null, cause);
    }

    private DomainException(
            ProblemCode code,
            String message,
            List<FieldProblem> fields,
            List<String> choices,
            Duration retryAfter,
            Throwable cause) {
        super(message, cause);
        this.retryAfter = retryAfter;
        this.code = Objects.requireNonNull(code, "code");
        this.fields = List.copyOf(fields);
        this.choices = List.copyOf(choices);
    }

    /** A failure that isn't about one field. */
    public DomainException(ProblemCode code, String message) {
        this(code, message, List.of(), List.of(), null);
    }

    /** A failure that isn't about one field, with its cause. */
    public DomainException(ProblemCode code, String message, Throwable cause) {
        this(code, message, List.of(), List.of(), cause);
    }

    /** One or more values break rules. */
    public static DomainException invalid(List<FieldProblem> fields) {
        return new DomainException(ProblemCode.INVALID_INPUT, fields.get(0).message(), fields, List.of(), null);
    }

    /** One value breaks a rule. */
    public static DomainException invalid(String field, String message) {
        return invalid(List.of(new FieldProblem(field, message)));
    }

    /** A failure of another kind that is about one field. */
    public static DomainException at(ProblemCode code, String field, String message) {
        return new DomainException(code, message, List.of(new FieldProblem(field, message)), List.of(), null);
    }

    /** The thing doesn't exist for the caller. The same words for missing and foreign ids. */
    public static DomainException notFound(String what) {
        return new DomainException(ProblemCode.NOT_FOUND, "There is no such " + what + ".");
    }

    /** The caller must choose one of these. */
    public static DomainException choose(String message, List<String> choices) {
        return new DomainException(ProblemCode.TENANT_CHOICE_REQUIRED, message, List.of(), choices, null);
    }

    /** A failure that may be over when the caller comes back after that time. */
    public static DomainException later(ProblemCode code, String message, Duration retryAfter) {
        return new DomainException(code, message, List.of(), List.of(), retryAfter, null);
    }

    /** What kind of failure it is. */
    public ProblemCode code() {
        return code;
    }

    /** The values that are wrong; may be empty. */
    public List<FieldProblem> fields() {
        return fields == null ? List.of() : fields;
    }

    /** What the caller may choose from; empty unless the code is {@link ProblemCode#TENANT_CHOICE_REQUIRED}. */
    public List<String> choices() {
        return choices == null ? List.of() : choices;
    }

    /** When coming back makes sense, if that is known. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** The first field that is wrong, if any. */
    public Optional<String> field() {
        return fields().stream().map(FieldProblem::field).findFirst();
    }
}
