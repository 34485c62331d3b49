package org.switchboard.core.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.switchboard.core.problem.DomainException.FieldProblem;

/** Collects what is wrong with a request, so that a person sees all of it at once. One instance for one request. */
public final class Check {
    private final List<FieldProblem> problems = new ArrayList<>();

    /** Notes a problem of {@code field} unless the condition holds. */
    public Check that(boolean condition, String field, String message) {
        if (!condition) {
            problems.add(new FieldProblem(field, message));
        }
        return this;
    }

    /** Text that must be there; returns it without surrounding white space (or an empty text, with a problem noted). */
    public String text(String value, String field, int longest) {
        String stripped = value == null ? "" : value.strip();
        that(!stripped.isEmpty(), field, "Fill in " + words(field) + ".");
        that(stripped.length() <= longest, field, "Use at most " + longest + " characters.");
        that(stripped.indexOf('\0') < 0, field, "Leave out the null character.");
        return stripped;
    }

    /** Text that may be missing; returns an empty text then. */
    public String optionalText(String value, String field, int longest) {
        return value == null || value.isBlank() ? "" : text(value, field, longest);
    }

    /** Builds a value type from text; its {@link IllegalArgumentException} becomes the field's problem and null returns. */
    public <T> T value(String text, String field, Function<String, T> type) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException e) {
            problems.add(new FieldProblem(field, e.getMessage()));
            return null;
        }
    }

    /** Throws when anything was noted. */
    public void done() {
        if (!problems.isEmpty()) {
            throw DomainException.invalid(problems);
        }
    }

    private static String words(String field) {
        return field.replace('_', ' ');
    }
}
