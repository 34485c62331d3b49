package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * All that is decided when a call is made.
 *
 * @param agent the agent as it is for this call, overrides included
 * @param llm its Retell LLM, or an empty object
 * @param variant the chosen ending of the script: summary, facts
 * @param customer who is spoken to
 */
record CallPlan(
        Outcome outcome, JsonNode agent, JsonNode llm, JsonNode variant, String customer, Conversation conversation) {

    String reason() {
        return outcome.reason() != null
                ? outcome.reason()
                : variant.path("hangup").asText("user_hangup");
    }

    String fill(String text) {
        return text.replace("<agent>", agentName()).replace("<customer>", customer);
    }

    private String agentName() {
        String name = agent.path("agent_name").asText("");
        return name.isBlank() || name.equals("null") ? "your assistant" : name;
    }
}
