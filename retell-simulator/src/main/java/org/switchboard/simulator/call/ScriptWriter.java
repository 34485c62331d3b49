package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.switchboard.simulator.http.Json;

/** Writes the conversation of a call beforehand. */
final class ScriptWriter {
    private static final long LONG_SILENCE_MILLIS = 12_000;

    private final JsonNode script;
    private final JsonNode variables;
    private final CallPlan plan;

    private ScriptWriter(JsonNode script, JsonNode variables, CallPlan plan) {
        this.script = script;
        this.variables = variables;
        this.plan = plan;
    }

    static CallPlan plan(Outcome outcome, JsonNode agent, JsonNode llm, JsonNode variables, Random random) {
        String about = String.join(
                " ",
                Json.text(agent, "agent_name", ""),
                Json.text(llm, "begin_message", ""),
                Json.text(llm, "general_prompt", ""));
        JsonNode script = Scripts.choose(about, random);
        JsonNode variant = Scripts.pick(script.path("variants"), random);
        String somebody = Scripts.customer(random);
        String customer = Stream.of("customer_name", "first_name", "name", "user_name")
                .flatMap(name -> Variables.find(name, variables).stream())
                .findFirst()
                .orElse(somebody);
        CallPlan plan = new CallPlan(outcome, agent, llm, variant, customer, new Conversation(random));
        new ScriptWriter(script, variables, plan).write();
        return plan;
    }

    private void write() {
        switch (plan.outcome()) {
            case CONVERSATION -> {
                greet();
                script(Integer.MAX_VALUE);
                endedByAgent();
            }
            case TRANSFER, TRANSFER_CANCELLED -> transfer();
            case VOICEMAIL -> voicemail();
            case NO_AUDIO, INACTIVITY -> {
                greet();
                talk().silence(LONG_SILENCE_MILLIS);
            }
            case IVR -> talk().userSays("Thank you for calling. For sales, press one. For support, press two.");
            default -> {}
        }
    }

    private void greet() {
        String begin = Json.text(plan.llm(), "begin_message", null);
        if ("user".equals(Json.text(plan.llm(), "start_speaker", "agent")) || "".equals(begin)) {
            talk().userSays("Hello?");
        }
        String greeting =
                begin == null || begin.isBlank() ? script.path("greeting").asText() : begin;
        talk().agentSays(spoken(greeting));
    }

    private void script(int turns) {
        JsonNode all = plan.variant().path("turns");
        for (int i = 0; i < Math.min(turns, all.size()); i++) {
            JsonNode turn = all.get(i);
            switch (turn.path("role").asText()) {
                case "tool" -> talk().toolCall(turn.path("name").asText(), turn.path("arguments"), turn.path("result"));
                case "agent" -> talk().agentSays(spoken(text(turn)));
                default -> talk().userSays(spoken(text(turn)));
            }
        }
    }

    private void endedByAgent() {
        if (plan.reason().equals("agent_hangup")) {
            talk().toolCall("end_call", Json.object(), Json.object().textNode("Call ended."));
        }
    }

    private void transfer() {
        greet();
        script(1);
        talk().userSays("I would rather talk to a person.")
                .agentSays("Of course, one moment please, I will put you through.")
                .toolCall("transfer_call", Json.object(), Json.object().textNode("Transfer initiated."))
                .silence(2_000);
        if (plan.outcome() == Outcome.TRANSFER_CANCELLED) {
            talk().agentSays("I am sorry, nobody is free. We will call you back.")
                    .userSays("Okay, thank you.");
        }
    }

    private void voicemail() {
        talk().userSays("Hi, you have reached " + plan.customer() + ". Please leave a message after the tone.");
        ObjectNode none = Json.object();
        JsonNode option = plan.agent().path("voicemail_option");
        JsonNode action = option.path("action").isObject() ? option.path("action") : none;
        if (!action.path("type").asText("hangup").equals("hangup")) {
            talk().silence(600)
                    .agentSays(spoken(Json.text(action, "text", "Hello, this is <agent>. We will call again.")));
        }
    }

    private String text(JsonNode turn) {
        JsonNode text = turn.path("text");
        return (text.isArray() ? Scripts.pick(text, talk().random()) : text).asText();
    }

    private String spoken(String text) {
        String filled = Variables.fill(
                text, UnaryOperator.identity(), variables, plan.llm().path("default_dynamic_variables"));
        return plan.fill(filled);
    }

    private Conversation talk() {
        return plan.conversation();
    }
}
