package org.switchboard.simulator.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.switchboard.simulator.http.ApiException;
import org.switchboard.simulator.http.Json;

/** Types, enums and ranges of known fields, read from {@code rules.json}. Unknown fields pass. */
public final class Rules {
    private static final Map<String, Map<String, Rule>> ALL = load();

    private Rules() {}

    /**
     * Checks the known fields of an object.
     *
     * @param kind section of rules.json
     * @param prefix put before the field name in messages, for instance {@code voicemail_option.action.}
     * @throws ApiException 400 that names the first bad field
     */
    public static void check(String kind, String prefix, JsonNode object) {
        Map<String, Rule> rules = ALL.get(kind);
        object.properties().forEach(field -> {
            Rule rule = rules.get(field.getKey());
            if (rule != null) {
                rule.complaint(field.getValue()).ifPresent(complaint -> {
                    throw ApiException.badRequest(prefix + field.getKey() + " " + complaint);
                });
            }
        });
    }

    /** Refuses with 400 when a field is absent or null. */
    public static void require(String prefix, JsonNode object, String... fields) {
        for (String field : fields) {
            if (object.path(field).isMissingNode() || object.path(field).isNull()) {
                throw ApiException.badRequest(prefix + field + " is required");
            }
        }
    }

    /** Refuses with 400 unless the field holds a number in E.164 form. */
    public static void requireE164(JsonNode object, String field) {
        require("", object, field);
        if (!Rule.isE164(object.path(field))) {
            throw ApiException.badRequest(field + " must be a phone number in E.164 format");
        }
    }

    /** What a field of a kind of object may be, in the order of rules.json. */
    public static List<String> choices(String kind, String field) {
        return ALL.get(kind).get(field).choices();
    }

    static Rule locale() {
        return ALL.get("locales").get("all");
    }

    private static Map<String, Map<String, Rule>> load() {
        Map<String, Map<String, Rule>> all = new LinkedHashMap<>();
        Json.resource("/org/switchboard/simulator/rules.json").properties().forEach(kind -> {
            Map<String, Rule> rules = new LinkedHashMap<>();
            kind.getValue()
                    .properties()
                    .forEach(field ->
                            rules.put(field.getKey(), Rule.of(field.getValue().asText())));
            all.put(kind.getKey(), rules);
        });
        return all;
    }
}
