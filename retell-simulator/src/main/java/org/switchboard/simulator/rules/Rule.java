package org.switchboard.simulator.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What one field accepts; {@link #complaint} says what is wrong, without the field's name. */
record Rule(String type, boolean nullable, List<String> choices, double low, double high) {
    private static final Pattern SPEC = Pattern.compile("([a-z0-9]+)(\\?)?(?: (.+))?");
    /** A tag, and the word latest. */
    private static final Pattern TAG = Pattern.compile("(?!v\\d+$)[a-z][a-z0-9_-]{0,19}");

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{1,14}");

    static Rule of(String spec) {
        var parts = SPEC.matcher(spec);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a rule: " + spec);
        }
        String arguments = parts.group(3) == null ? "" : parts.group(3);
        boolean range = arguments.contains("..");
        String[] bounds = arguments.split("\\.\\.", 2);
        return new Rule(
                parts.group(1),
                parts.group(2) != null,
                range ? List.of() : List.of(arguments.split("\\|")),
                range ? Double.parseDouble(bounds[0]) : Double.NEGATIVE_INFINITY,
                range && !bounds[1].isEmpty() ? Double.parseDouble(bounds[1]) : Double.POSITIVE_INFINITY);
    }

    Optional<String> complaint(JsonNode value) {
        if (value.isNull()) {
            return complainUnless(nullable, "must not be null");
        }
        return switch (type) {
            case "string" -> complainUnless(value.isTextual(), "must be a string");
            case "boolean" -> complainUnless(value.isBoolean(), "must be a boolean");
            case "object" -> complainUnless(value.isObject(), "must be an object");
            case "array" -> complainUnless(value.isArray(), "must be an array");
            case "number" -> number(value, value.isNumber(), "must be a number");
            case "integer" -> number(value, value.isIntegralNumber(), "must be an integer");
            case "enum" -> complainUnless(isChoice(value), "must be one of " + choiceList());
            case "enums" -> complainUnless(allMatch(value, this::isChoice), "must be an array of " + choiceList());
            case "strings" -> complainUnless(allMatch(value, JsonNode::isTextual), "must be an array of strings");
            case "map" ->
                complainUnless(
                        value.isObject() && allMatch(value, JsonNode::isTextual), "must be an object of strings");
            case "e164" -> complainUnless(isE164(value), "must be a phone number in E.164 format");
            case "version" ->
                complainUnless(isVersion(value), "must be a version number, latest, latest_published or a tag");
            case "language" -> complainUnless(isLanguage(value), "must be a supported language or a list of them");
            case "timezone" -> complainUnless(isTimezone(value), "must be an IANA time zone");
            default -> throw new IllegalStateException("unknown rule type " + type);
        };
    }

    static boolean isE164(JsonNode value) {
        return value.isTextual() && E164.matcher(value.asText()).matches();
    }

    private Optional<String> number(JsonNode value, boolean rightType, String complaint) {
        if (!rightType) {
            return Optional.of(complaint);
        }
        boolean inside = value.asDouble() >= low && value.asDouble() <= high;
        String bounds =
                Double.isInfinite(high) ? "at least " + plain(low) : "between " + plain(low) + " and " + plain(high);
        return complainUnless(inside, "must be " + bounds);
    }

    private boolean isChoice(JsonNode value) {
        return value.isTextual() && choices.contains(value.asText());
    }

    private String choiceList() {
        return String.join(", ", choices.stream().sorted().toList());
    }

    private static boolean isLanguage(JsonNode value) {
        Rule locale = Rules.locale();
        return value.isArray() ? !value.isEmpty() && allMatch(value, locale::isChoice) : locale.isChoice(value);
    }

    private static boolean isVersion(JsonNode value) {
        String text = value.asText();
        boolean named = text.equals("latest_published") || TAG.matcher(text).matches();
        return value.isIntegralNumber() || (value.isTextual() && named);
    }

    private static boolean isTimezone(JsonNode value) {
        return value.isTextual() && ZoneId.getAvailableZoneIds().contains(value.asText());
    }

    private static boolean allMatch(JsonNode value, Predicate<JsonNode> test) {
        boolean container = value.isContainerNode();
        for (JsonNode item : value) {
            container &= test.test(item);
        }
        return container;
    }

    private static Optional<String> complainUnless(boolean good, String complaint) {
        return good ? Optional.empty() : Optional.of(complaint);
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
    }
}
