package org.switchboard.simulator.number;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Supplier;
import org.switchboard.simulator.http.ApiException;
import org.switchboard.simulator.http.Json;
import org.switchboard.simulator.rules.Rules;
import org.switchboard.simulator.workspace.Workspace;

/** What buying, importing and updating a number refuse. */
final class NumberChecks {
    private static final double EPSILON = 1e-6;

    private NumberChecks() {}

    static void check(Workspace workspace, JsonNode body, Supplier<ApiException> unknownAgent) {
        Rules.check("number", "", body);
        for (String field : Numbers.BINDINGS) {
            bindings(workspace, field, body.path(field), unknownAgent);
        }
        for (String field : Numbers.COUNTRY_LISTS) {
            body.path(field).forEach(country -> {
                if (!country.asText().matches("[A-Z]{2}")) {
                    throw ApiException.badRequest(field + " must hold ISO 3166 alpha-2 codes");
                }
            });
        }
    }

    static void fallback(Workspace workspace, String number, JsonNode body) {
        String fallback = Json.text(body, "fallback_number", null);
        if (fallback == null) {
            return;
        }
        boolean chained = workspace.numbers().find(fallback).stream().anyMatch(it -> it.hasNonNull("fallback_number"));
        if (fallback.equals(number) || chained) {
            throw ApiException.badRequest("fallback_number may not be the number itself nor have a fallback");
        }
    }

    /** A version that is only asked for by {@code latest…} may come later. */
    private static boolean isThere(Workspace workspace, JsonNode binding) {
        String agentId = binding.path("agent_id").asText();
        String version = Json.text(binding, "agent_version", "latest");
        return workspace.agents().contains(agentId)
                && (version.startsWith("latest") || workspace.agents().has(agentId, version));
    }

    private static void bindings(
            Workspace workspace, String field, JsonNode list, Supplier<ApiException> unknownAgent) {
        double sum = 0;
        for (JsonNode binding : list) {
            Rules.require(field + ".", binding, "agent_id", "weight");
            Rules.check("binding", field + ".", binding);
            double weight = binding.path("weight").asDouble();
            if (!(weight > 0 && weight <= 1)) {
                throw ApiException.badRequest(field + ".weight must be above 0 and at most 1");
            }
            if (!isThere(workspace, binding)) {
                throw unknownAgent.get();
            }
            sum += weight;
        }
        if (!list.isEmpty() && Math.abs(sum - 1) > EPSILON) {
            throw ApiException.badRequest("The weights of " + field + " must add up to 1");
        }
    }
}
