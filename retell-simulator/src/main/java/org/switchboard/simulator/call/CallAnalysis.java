package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.switchboard.simulator.http.Json;

/** The call_analysis block. */
final class CallAnalysis {
    private final CallPlan plan;
    private final JsonNode facts;

    private CallAnalysis(CallPlan plan) {
        this.plan = plan;
        this.facts = plan.variant().path("facts");
    }

    /** The analysis of a call nobody took. */
    static ObjectNode ofUnconnected() {
        ObjectNode analysis = Json.object();
        analysis.put("call_summary", "");
        analysis.put("user_sentiment", "Unknown");
        analysis.put("call_successful", false);
        analysis.putObject("custom_analysis_data");
        return analysis;
    }

    static ObjectNode of(CallPlan plan) {
        return new CallAnalysis(plan).analyse();
    }

    private ObjectNode analyse() {
        boolean scripted = plan.outcome().isScripted();
        ObjectNode analysis = Json.object();
        analysis.put("call_summary", summary());
        analysis.put("in_voicemail", plan.outcome() == Outcome.VOICEMAIL);
        analysis.put(
                "user_sentiment", scripted ? plan.variant().path("sentiment").asText() : "Neutral");
        analysis.put(
                "call_successful", scripted && plan.variant().path("successful").asBoolean());
        ObjectNode custom = analysis.putObject("custom_analysis_data");
        for (JsonNode item : plan.agent().path("post_call_analysis_data")) {
            String name = item.path("name").asText();
            JsonNode value = scripted ? extracted(item, name) : unknown(item);
            if (value != null) {
                custom.set(name, value);
            }
        }
        return analysis;
    }

    private String summary() {
        return switch (plan.outcome()) {
            case VOICEMAIL -> "The call reached voicemail.";
            case NO_AUDIO -> "No audio was received from the other side.";
            case TRANSFER -> plan.fill("<customer> asked for a person and was transferred.");
            case INACTIVITY -> "The call was answered, but nobody spoke.";
            case IVR -> "The call reached a phone menu.";
            default -> plan.fill(plan.variant().path("summary").asText());
        };
    }

    private static JsonNode unknown(JsonNode item) {
        return switch (item.path("type").asText()) {
            case "boolean" -> Json.object().booleanNode(false);
            case "enum" -> choice(item, List.of("unknown", "none", "other"));
            default -> null;
        };
    }

    private JsonNode extracted(JsonNode item, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (item.path("type").asText()) {
            case "boolean" ->
                lower.contains("opt_out") || lower.contains("do_not")
                        ? facts.path("opt_out")
                        : plan.variant().path("successful");
            case "number" -> facts.path("size");
            case "enum" -> choice(item, List.of(facts.path("outcome").asText(), "unknown"));
            case "string" -> string(item, lower);
            default -> null;
        };
    }

    private JsonNode string(JsonNode item, String name) {
        if (name.contains("name")) {
            return Json.object().textNode(plan.customer());
        }
        if (name.contains("mail")) {
            return Json.object()
                    .textNode(plan.customer().toLowerCase(Locale.ROOT).replaceAll("\\W+", ".") + "@example.com");
        }
        if (name.contains("time") || name.contains("date") || name.contains("when")) {
            return facts.path("time");
        }
        if (name.contains("interest") || name.contains("need") || name.contains("reason")) {
            return facts.path("interest");
        }
        JsonNode example = item.path("examples").path(0);
        return example.isTextual() ? example : Json.object().textNode(summary());
    }

    /** The first wanted word that is a choice, else the last choice. */
    private static JsonNode choice(JsonNode item, List<String> wanted) {
        JsonNode choices = item.path("choices");
        return wanted.stream()
                .flatMap(word ->
                        choices.valueStream().filter(choice -> choice.asText().equalsIgnoreCase(word)))
                .findFirst()
                .orElse(choices.path(choices.size() - 1));
    }
}
