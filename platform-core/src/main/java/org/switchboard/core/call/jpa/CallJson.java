package org.switchboard.core.call.jpa;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.switchboard.spi.voice.CallCost;
import org.switchboard.spi.voice.Latency;
import org.switchboard.spi.voice.Money;
import org.switchboard.spi.voice.Utterance;

/** The jsonb columns of a call. */
final class CallJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Turn(
            Utterance.Kind kind, String text, String name, String tool, Long start, Long end, Boolean successful) {}

    private record Item(String product, long micros) {}

    private CallJson() {}

    static String transcript(List<Utterance> transcript) {
        return write(transcript.stream().map(CallJson::turn).toList());
    }

    static List<Utterance> transcript(String json) {
        return read(json, new TypeReference<List<Turn>>() {}).stream()
                .map(CallJson::utterance)
                .toList();
    }

    private static Turn turn(Utterance one) {
        return new Turn(
                one.kind(),
                one.text(),
                one.name().isEmpty() ? null : one.name(),
                one.toolCallId().isEmpty() ? null : one.toolCallId(),
                one.start().map(Duration::toMillis).orElse(null),
                one.end().map(Duration::toMillis).orElse(null),
                one.successful().orElse(null));
    }

    private static Utterance utterance(Turn turn) {
        return new Utterance(
                turn.kind(),
                turn.text(),
                turn.name() == null ? "" : turn.name(),
                turn.tool() == null ? "" : turn.tool(),
                Optional.ofNullable(turn.start()).map(Duration::ofMillis),
                Optional.ofNullable(turn.end()).map(Duration::ofMillis),
                Optional.ofNullable(turn.successful()));
    }

    static String latencies(List<Latency> latencies) {
        return write(latencies);
    }

    static List<Latency> latencies(String json) {
        return read(json, new TypeReference<>() {});
    }

    static String costItems(List<CallCost.Item> items) {
        return write(items.stream()
                .map(item -> new Item(item.product(), item.amount().micros()))
                .toList());
    }

    static List<CallCost.Item> costItems(String json, Currency currency) {
        return read(json, new TypeReference<List<Item>>() {}).stream()
                .map(item -> new CallCost.Item(item.product(), new Money(item.micros(), currency)))
                .toList();
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored call is unreadable", e);
        }
    }
}
