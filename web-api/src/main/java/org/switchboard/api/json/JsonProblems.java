package org.switchboard.api.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.switchboard.api.problem.Problem;
import org.switchboard.api.problem.ProblemException;
import org.switchboard.core.problem.DomainException.FieldProblem;

/** Says what is wrong with a JSON body, without repeating the body. */
public final class JsonProblems {
    private static final Map<Class<?>, String> FORMS = Map.of(
            String.class, "a text",
            Integer.class, "a whole number",
            int.class, "a whole number",
            Long.class, "a whole number",
            long.class, "a whole number",
            Boolean.class, "true or false",
            boolean.class, "true or false",
            UUID.class, "an id (UUID)",
            Instant.class, "a time such as 2026-11-21T09:30:00Z");

    private JsonProblems() {}

    static ProblemException of(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return invalid("There is no field " + shortened(path(unknown)) + " here.", path(unknown), known(unknown));
        }
        if (e instanceof StreamConstraintsException) {
            return malformed("The JSON is nested too deeply, or a value in it is too long.");
        }
        if (e instanceof JsonParseException || !(e instanceof JsonMappingException mapping)) {
            return malformed("The body is not well-formed JSON" + place(e.getLocation()) + ".");
        }
        if (mapping.getCause() instanceof JsonParseException) {
            return malformed("The body is not well-formed JSON" + place(mapping.getLocation()) + ".");
        }
        return mapping.getPath().isEmpty() ? noObject() : wrongType(mapping);
    }

    /** There is no body, or it is null. */
    public static ProblemException noObject() {
        return malformed("Send a JSON object as the body.");
    }

    private static ProblemException wrongType(JsonMappingException mapping) {
        Class<?> type = mapping instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        String form = type == null ? "a value of another kind" : form(mapping, type);
        return invalid("Give " + form + " for " + shortened(path(mapping)) + ".", path(mapping), "Give " + form + ".");
    }

    private static String form(JsonMappingException mapping, Class<?> type) {
        return mapping instanceof InvalidFormatException && type == String.class ? StorableText.FORM : form(type);
    }

    private static String form(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + List.of(type.getEnumConstants());
        }
        return FORMS.getOrDefault(type, "a value of another kind");
    }

    private static String known(UnrecognizedPropertyException unknown) {
        String names = unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "Leave it out." : "Leave it out; these are known: " + names + ".";
    }

    private static String path(JsonMappingException mapping) {
        StringBuilder path = new StringBuilder();
        for (Reference step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return shortened(path.toString());
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(Problem.of("malformed-json", "Malformed JSON", 400, detail));
    }

    private static ProblemException invalid(String detail, String field, String message) {
        return new ProblemException(Problem.of("invalid-input", "Invalid input", 400, detail)
                .withErrors(List.of(new FieldProblem(field, message))));
    }
}
