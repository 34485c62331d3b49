package org.switchboard.retell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.switchboard.retell.wire.Agent;
import org.switchboard.retell.wire.AgentPatch;
import org.switchboard.retell.wire.AnalysisField;
import org.switchboard.retell.wire.LlmPatch;
import org.switchboard.retell.wire.NewAgent;
import org.switchboard.retell.wire.NewLlm;
import org.switchboard.retell.wire.ResponseEngine;
import org.switchboard.retell.wire.RetellJson;
import org.switchboard.retell.wire.RetellLlm;
import org.switchboard.retell.wire.Tool;
import org.switchboard.spi.voice.AgentSpec;
import org.switchboard.spi.voice.Json;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceAgent;
import org.switchboard.spi.voice.VoiceId;

/** Turns what an agent should be into Retell's shapes, and these back into what it is. */
final class AgentShapes {
    private static final String RETELL_LLM = "retell-llm";

    private static final List<String> EVENTS = List.of(
            "call_started",
            "call_ended",
            "call_analyzed",
            "transcript_updated",
            "transfer_started",
            "transfer_bridged",
            "transfer_cancelled",
            "transfer_ended");
    // The last three make leads.
    private static final List<AnalysisField> ANALYSIS = List.of(
            AnalysisField.preset("call_summary"),
            AnalysisField.preset("user_sentiment"),
            AnalysisField.preset("call_successful"),
            AnalysisField.text("caller_name", "The name of the person on the other end, if they said it."),
            AnalysisField.text("email", "Their e-mail address, if they said it."),
            AnalysisField.text("interest", "What they want, in a few words."));
    // Without this tool an agent can't hang up.
    private static final List<Tool> TOOLS =
            List.of(new Tool("end_call", "end_call", "Hang up when the conversation is over."));

    private AgentShapes() {}

    static NewLlm newLlm(AgentSpec spec) {
        return new NewLlm(speaker(spec), spec.firstWords().orElse(null), spec.prompt(), TOOLS);
    }

    static NewAgent newAgent(AgentSpec spec, String llmId) {
        Optional<String> webhook = spec.webhook().map(URI::toString);
        return new NewAgent(
                new ResponseEngine(RETELL_LLM, llmId, null, Map.of()),
                spec.voice().value(),
                spec.name(),
                spec.language(),
                webhook.orElse(null),
                webhook.map(url -> EVENTS).orElse(null),
                ANALYSIS);
    }

    /** Only what differs; empty when nothing does. */
    static Optional<LlmPatch> changes(RetellLlm before, AgentSpec spec) {
        JsonNode words = spec.firstWords()
                .map(TextNode::valueOf)
                .map(JsonNode.class::cast)
                .orElse(NullNode.instance);
        boolean sameWords =
                Objects.equals(before.beginMessage(), spec.firstWords().orElse(null));
        LlmPatch patch = new LlmPatch(
                changed(before.startSpeaker(), speaker(spec)),
                sameWords ? null : words,
                changed(before.generalPrompt(), spec.prompt()));
        return Optional.of(patch).filter(p -> !p.equals(new LlmPatch(null, null, null)));
    }

    /** Only what differs; empty when nothing does. Events that are reported already stay so. */
    static Optional<AgentPatch> changes(Agent before, AgentSpec spec) {
        List<String> events = Objects.requireNonNullElse(before.webhookEvents(), List.of());
        List<String> all =
                Stream.concat(events.stream(), EVENTS.stream()).distinct().toList();
        AgentPatch patch = new AgentPatch(
                changed(before.agentName(), spec.name()),
                changed(before.voiceId(), spec.voice().value()),
                changed(language(before).orElse(null), spec.language()),
                spec.webhook()
                        .map(url -> changed(before.webhookUrl(), url.toString()))
                        .orElse(null),
                spec.webhook().isEmpty() || events.equals(all) ? null : all);
        return Optional.of(patch).filter(p -> !p.equals(new AgentPatch(null, null, null, null, null)));
    }

    static VoiceAgent agent(Fetched<Agent> fetched, Optional<Fetched<RetellLlm>> llm) {
        Agent agent = fetched.value();
        return new VoiceAgent(
                Answers.id(agent.agentId(), ProviderAgentId::new),
                Objects.requireNonNullElse(agent.version(), 0),
                Boolean.TRUE.equals(agent.isPublished()),
                Objects.requireNonNullElse(agent.agentName(), ""),
                Answers.id(agent.voiceId(), VoiceId::new),
                language(agent),
                llm.map(engine -> engine.value().generalPrompt()),
                llm.flatMap(AgentShapes::firstWords),
                Answers.uri(agent.webhookUrl()),
                Instant.ofEpochMilli(Objects.requireNonNullElse(agent.lastModificationTimestamp(), 0L)),
                raw(fetched, llm));
    }

    private static Optional<String> firstWords(Fetched<RetellLlm> llm) {
        return "user".equals(llm.value().startSpeaker())
                ? Optional.of("")
                : Optional.ofNullable(llm.value().beginMessage());
    }

    private static Json raw(Fetched<Agent> agent, Optional<Fetched<RetellLlm>> llm) {
        String engine = llm.map(known -> known.source().toString()).orElse("null");
        return new Json("{\"agent\":" + agent.source() + ",\"retell_llm\":" + engine + "}");
    }

    // Empty first words mean that the caller begins.
    private static String speaker(AgentSpec spec) {
        return spec.firstWords().filter(String::isEmpty).isPresent() ? "user" : "agent";
    }

    private static Optional<String> language(Agent agent) {
        return Optional.ofNullable(agent.language())
                .map(node -> node.isArray() ? node.path(0) : node)
                .map(JsonNode::textValue);
    }

    /** The response engine of Retell's own kind, if the agent has one. */
    static Optional<String> llmId(Agent agent) {
        return Optional.ofNullable(agent.responseEngine())
                .filter(engine -> RETELL_LLM.equals(engine.type()))
                .map(ResponseEngine::llmId);
    }

    /** The same, from what {@link #raw} has kept. */
    static Optional<String> llmId(Json kept) {
        try {
            return Optional.ofNullable(RetellJson.tree(kept.text().getBytes(StandardCharsets.UTF_8))
                    .path("agent")
                    .path("response_engine")
                    .path("llm_id")
                    .textValue());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String changed(String before, String after) {
        return after.equals(before) ? null : after;
    }
}
