package org.switchboard.retell;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.switchboard.retell.wire.AnalysisObject;
import org.switchboard.retell.wire.CallObject;
import org.switchboard.retell.wire.LatencyStats;
import org.switchboard.spi.voice.CallAnalysis;
import org.switchboard.spi.voice.CallSnapshot;
import org.switchboard.spi.voice.CallStatus;
import org.switchboard.spi.voice.Direction;
import org.switchboard.spi.voice.Json;
import org.switchboard.spi.voice.Latency;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.Sentiment;

/** Retell's call object in neutral words. Missing, null and unknown values are all "not known". */
final class CallMapper {
    /** Member of the metadata that holds our id of the call. */
    static final String REFERENCE = "switchboard_call_id";

    private CallMapper() {}

    static CallSnapshot snapshot(Fetched<CallObject> fetched) {
        return snapshot(fetched, status(fetched.value()));
    }

    /** The call in an event that is sent after the end: Retell's own samples say {@code registered} there. */
    static CallSnapshot finished(Fetched<CallObject> fetched) {
        CallStatus told = status(fetched.value());
        boolean connected = fetched.value().startTimestamp() != null;
        return snapshot(fetched, told.isOver() ? told : connected ? CallStatus.ENDED : CallStatus.NOT_CONNECTED);
    }

    private static CallSnapshot snapshot(Fetched<CallObject> fetched, CallStatus status) {
        CallObject call = fetched.value();
        return CallSnapshot.builder(
                        Answers.id(call.callId(), ProviderCallId::new),
                        Answers.id(call.agentId(), ProviderAgentId::new))
                .agentVersion(call.agentVersion())
                .direction(direction(call.direction()))
                .status(status)
                .from(call.fromNumber())
                .to(call.toNumber())
                .reference(reference(call.metadata()))
                .startedAt(instant(call.startTimestamp()))
                .endedAt(instant(call.endTimestamp()))
                .duration(duration(call.durationMs()))
                .disconnectionReason(call.disconnectionReason())
                .transcript(Transcripts.of(call))
                .recording(Answers.uri(call.recordingUrl()).orElse(null))
                .latencies(latencies(call.latency()))
                .cost(Costs.of(call.callCost()).orElse(null))
                .analysis(analysis(call.callAnalysis()))
                .raw(fetched.raw())
                .build();
    }

    static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static CallStatus status(CallObject call) {
        return switch (Objects.requireNonNullElse(call.callStatus(), "")) {
            case "registered" -> CallStatus.REGISTERED;
            case "ongoing" -> CallStatus.ONGOING;
            case "not_connected" -> CallStatus.NOT_CONNECTED;
            case "ended" -> CallStatus.ENDED;
            case "error" -> CallStatus.ERROR;
            // A word that came after us: the times still tell whether it is over.
            default -> call.endTimestamp() == null ? CallStatus.REGISTERED : CallStatus.ENDED;
        };
    }

    private static Direction direction(String value) {
        return switch (Objects.requireNonNullElse(value, "")) {
            case "inbound" -> Direction.INBOUND;
            case "outbound" -> Direction.OUTBOUND;
            default -> null;
        };
    }

    private static String reference(JsonNode metadata) {
        return metadata == null ? null : metadata.path(REFERENCE).textValue();
    }

    private static Duration duration(Long millis) {
        return millis == null || millis < 0 ? null : Duration.ofMillis(millis);
    }

    private static List<Latency> latencies(Map<String, LatencyStats> stats) {
        return Stream.ofNullable(stats)
                .flatMap(all -> all.entrySet().stream())
                .filter(entry -> entry.getValue() != null && isComplete(entry.getValue()))
                .map(entry -> latency(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static boolean isComplete(LatencyStats stats) {
        return Stream.of(stats.p50(), stats.p90(), stats.p95(), stats.p99()).allMatch(Objects::nonNull);
    }

    private static Latency latency(String component, LatencyStats stats) {
        return new Latency(
                component,
                stats.p50().doubleValue(),
                stats.p90().doubleValue(),
                stats.p95().doubleValue(),
                stats.p99().doubleValue(),
                Objects.requireNonNullElse(stats.num(), 0));
    }

    private static CallAnalysis analysis(AnalysisObject analysis) {
        if (analysis == null) {
            return null;
        }
        JsonNode fields = analysis.customAnalysisData();
        return new CallAnalysis(
                Objects.requireNonNullElse(analysis.callSummary(), ""),
                sentiment(analysis.userSentiment()),
                Optional.ofNullable(analysis.callSuccessful()),
                Optional.ofNullable(analysis.inVoicemail()),
                fields == null || !fields.isObject() ? Json.EMPTY_OBJECT : new Json(fields.toString()));
    }

    private static Sentiment sentiment(String value) {
        return switch (Objects.requireNonNullElse(value, "")) {
            case "Positive" -> Sentiment.POSITIVE;
            case "Neutral" -> Sentiment.NEUTRAL;
            case "Negative" -> Sentiment.NEGATIVE;
            default -> Sentiment.UNKNOWN;
        };
    }
}
