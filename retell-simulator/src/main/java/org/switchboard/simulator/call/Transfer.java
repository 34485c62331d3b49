package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.switchboard.simulator.http.Json;

/** The hand-over to a person, for outcomes that have one. */
final class Transfer {
    private static final String DEFAULT_DESTINATION = "+14155550100";
    private static final long BRIDGE_MILLIS = 1_000;

    private Transfer() {}

    /** Takes a transfer event that is to be sent after a delay. */
    interface Scheduler {
        void schedule(long delayMillis, String event, Map<String, JsonNode> beside);
    }

    static void schedule(CallPlan plan, Scheduler scheduler) {
        if (!isPlanned(plan)) {
            return;
        }
        plan.conversation().entries().stream()
                .filter(entry -> entry.node().path("name").asText().equals("transfer_call"))
                .findFirst()
                .ifPresent(entry -> {
                    boolean bridged = plan.outcome() == Outcome.TRANSFER;
                    scheduler.schedule(entry.endMillis(), "transfer_started", details(plan));
                    scheduler.schedule(
                            entry.endMillis() + BRIDGE_MILLIS,
                            bridged ? "transfer_bridged" : "transfer_cancelled",
                            details(plan));
                });
    }

    static void complete(CallPlan plan, ObjectNode call, String reason) {
        if (reason.equals("call_transfer")) {
            call.put("transfer_destination", destination(plan));
            call.put("transfer_end_timestamp", call.path("end_timestamp").asLong());
        }
    }

    static Optional<Map<String, JsonNode>> afterEnd(CallPlan plan, String reason) {
        return reason.equals("call_transfer") ? Optional.of(details(plan)) : Optional.empty();
    }

    private static boolean isPlanned(CallPlan plan) {
        return plan.outcome() == Outcome.TRANSFER || plan.outcome() == Outcome.TRANSFER_CANCELLED;
    }

    private static Map<String, JsonNode> details(CallPlan plan) {
        ObjectNode option = Json.object().put("type", "cold_transfer").put("showTransfereeAsCaller", false);
        return Map.of(
                "transfer_destination", Json.object().put("number", destination(plan)), "transfer_option", option);
    }

    private static String destination(CallPlan plan) {
        return plan.llm()
                .path("general_tools")
                .valueStream()
                .map(tool -> tool.path("transfer_destination").path("number"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElse(DEFAULT_DESTINATION);
    }
}
