package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.switchboard.simulator.http.ApiException;

/** Whether a number may call a destination; an empty list allows all. Knows the more common calling codes only. */
final class Countries {
    private static final Map<String, List<String>> BY_PREFIX = Map.ofEntries(
            Map.entry("+1", List.of("US", "CA")),
            Map.entry("+33", List.of("FR")),
            Map.entry("+34", List.of("ES")),
            Map.entry("+39", List.of("IT")),
            Map.entry("+41", List.of("CH")),
            Map.entry("+43", List.of("AT")),
            Map.entry("+44", List.of("GB")),
            Map.entry("+49", List.of("DE")),
            Map.entry("+52", List.of("MX")),
            Map.entry("+61", List.of("AU")),
            Map.entry("+91", List.of("IN")));

    private Countries() {}

    static void check(JsonNode allowed, String toNumber) {
        if (!allows(allowed, toNumber)) {
            throw ApiException.badRequest("The destination country is not in allowed_outbound_country_list");
        }
    }

    static boolean allows(JsonNode allowed, String number) {
        return !allowed.isArray()
                || allowed.isEmpty()
                || BY_PREFIX.entrySet().stream()
                        .filter(entry -> number.startsWith(entry.getKey()))
                        .flatMap(entry -> entry.getValue().stream())
                        .anyMatch(country -> allowed.valueStream()
                                .anyMatch(code -> code.asText().equals(country)));
    }
}
