package org.switchboard.spi.voice.kit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.switchboard.spi.voice.CallAnalysis;
import org.switchboard.spi.voice.CallCost;
import org.switchboard.spi.voice.CallSnapshot;
import org.switchboard.spi.voice.CallSnapshotBuilder;
import org.switchboard.spi.voice.CallStatus;
import org.switchboard.spi.voice.Direction;
import org.switchboard.spi.voice.Json;
import org.switchboard.spi.voice.Latency;
import org.switchboard.spi.voice.Money;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.Sentiment;
import org.switchboard.spi.voice.Utterance;

/** A fake call is a flat map of texts, in memory and in webhooks alike; here they become a snapshot. */
final class FakeFacts {
    static final Map<String, String> ANALYSIS =
            Map.of("summary", "The caller asked for the opening hours.", "sentiment", "POSITIVE");

    private static final Currency USD = Currency.getInstance("USD");

    private FakeFacts() {}

    static ProviderCallId id(Map<String, String> facts) {
        return new ProviderCallId(facts.get("call"));
    }

    static Map<String, String> merge(Map<String, String> before, Map<String, String> news) {
        Map<String, String> both = new TreeMap<>(before);
        both.putAll(news);
        return Map.copyOf(both);
    }

    static Map<String, String> ending(ProviderCallId call, Instant at) {
        return Map.of(
                "status", "ENDED",
                "ended_at", at.toString(),
                "reason", "user_hangup",
                "agent_says", "Hello, how can I help?",
                "user_says", "When do you open?",
                "recording", "fake:recording/" + call,
                "e2e_millis", "640",
                "cost_micros", "84300");
    }

    static CallSnapshot snapshot(Map<String, String> facts) {
        CallSnapshotBuilder call = CallSnapshot.builder(id(facts), new ProviderAgentId(facts.get("agent")))
                .status(CallStatus.valueOf(facts.get("status")))
                .direction(text(facts, "direction")
                        .map(way -> Direction.valueOf(way.toUpperCase(Locale.ROOT)))
                        .orElse(null))
                .from(facts.get("from"))
                .to(facts.get("to"))
                .reference(facts.get("reference"))
                .raw(new Json(new String(FlatJson.write(facts), StandardCharsets.UTF_8)));
        started(facts).ifPresent(call::startedAt);
        ended(facts).ifPresent(at -> end(call, facts, at));
        text(facts, "summary").ifPresent(summary -> call.analysis(analysis(facts, summary)));
        return call.build();
    }

    private static void end(CallSnapshotBuilder call, Map<String, String> facts, Instant at) {
        call.endedAt(at)
                .duration(
                        started(facts).map(start -> Duration.between(start, at)).orElse(Duration.ZERO))
                .disconnectionReason(facts.get("reason"))
                .transcript(transcript(facts));
        text(facts, "recording").map(URI::create).ifPresent(call::recording);
        text(facts, "cost_micros").map(Long::valueOf).ifPresent(micros -> call.cost(cost(micros, facts)));
        text(facts, "e2e_millis").map(Double::valueOf).ifPresent(ms -> call.latencies(latencies(ms)));
    }

    private static List<Utterance> transcript(Map<String, String> facts) {
        Optional<Utterance> agent = text(facts, "agent_says")
                .map(words -> Utterance.spoken(Utterance.Kind.AGENT, words, seconds(0), seconds(2)));
        Optional<Utterance> user = text(facts, "user_says")
                .map(words -> Utterance.spoken(Utterance.Kind.USER, words, seconds(2), seconds(4)));
        return agent.isPresent() && user.isPresent() ? List.of(agent.get(), user.get()) : List.of();
    }

    private static CallAnalysis analysis(Map<String, String> facts, String summary) {
        Sentiment sentiment = Sentiment.valueOf(facts.getOrDefault("sentiment", "UNKNOWN"));
        return new CallAnalysis(summary, sentiment, Optional.of(true), Optional.of(false), fields(facts));
    }

    private static Json fields(Map<String, String> facts) {
        return text(facts, "fields").map(Json::new).orElse(Json.EMPTY_OBJECT);
    }

    private static CallCost cost(long micros, Map<String, String> facts) {
        return new CallCost(
                new Money(micros, USD),
                List.of(new CallCost.Item("fake", new Money(micros, USD))),
                text(facts, "billed_seconds").map(Long::valueOf).map(Duration::ofSeconds));
    }

    private static List<Latency> latencies(double millis) {
        return List.of(new Latency("e2e", millis, millis, millis, millis, 1));
    }

    private static Optional<Instant> started(Map<String, String> facts) {
        return text(facts, "started_at").map(Instant::parse);
    }

    private static Optional<Instant> ended(Map<String, String> facts) {
        return text(facts, "ended_at").map(Instant::parse);
    }

    private static Optional<String> text(Map<String, String> facts, String name) {
        return Optional.ofNullable(facts.get(name));
    }

    private static Optional<Duration> seconds(long value) {
        return Optional.of(Duration.ofSeconds(value));
    }
}
