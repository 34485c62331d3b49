package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Fills {@code {{variable}}}; one that is not set is left as it is, as Retell does. */
public final class Variables {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([^{}\\s]+)\\s*}}");

    private Variables() {}

    /** Fills from the first source that knows the name, passing each value through {@code escape}. */
    public static String fill(String text, UnaryOperator<String> escape, JsonNode... sources) {
        return VARIABLE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        find(match.group(1), sources).map(escape).orElse(match.group())));
    }

    /** The value of a variable in the first source that has it. */
    static Optional<String> find(String name, JsonNode... sources) {
        return Stream.of(sources)
                .map(source -> source.path(name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst();
    }
}
