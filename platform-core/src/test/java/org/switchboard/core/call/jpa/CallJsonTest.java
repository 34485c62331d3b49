package org.switchboard.core.call.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.switchboard.spi.voice.CallCost;
import org.switchboard.spi.voice.Latency;
import org.switchboard.spi.voice.Money;
import org.switchboard.spi.voice.Utterance;
import org.switchboard.spi.voice.Utterance.Kind;

class CallJsonTest {
    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void every_kind_of_entry_comes_back_as_it_was() {
        List<Utterance> transcript =
                Arrays.stream(Kind.values()).map(CallJsonTest::full).toList();
        assertThat(CallJson.transcript(CallJson.transcript(transcript))).isEqualTo(transcript);
    }

    @Test
    void what_is_not_known_takes_no_room_and_stays_unknown() {
        List<Utterance> transcript =
                List.of(Utterance.spoken(Kind.USER, "", Optional.empty(), Optional.of(Duration.ofMillis(1))));
        assertThat(CallJson.transcript(transcript)).isEqualTo("[{\"kind\":\"USER\",\"text\":\"\",\"end\":1}]");
        assertThat(CallJson.transcript(CallJson.transcript(transcript))).isEqualTo(transcript);
    }

    @Test
    void any_language_and_quotes_survive() {
        List<Utterance> transcript = List.of(Utterance.spoken(
                Kind.USER, "¿Habla \"español\"?\n日本語 \uD83D\uDCDE \\", Optional.empty(), Optional.empty()));
        assertThat(CallJson.transcript(CallJson.transcript(transcript))).isEqualTo(transcript);
    }

    @Test
    void latencies_and_costs_come_back_as_they_were() {
        List<Latency> latencies =
                List.of(new Latency("e2e", 640.5, 700, 710, 1000, 12), new Latency("llm", 1, 2, 3, 4, 5));
        assertThat(CallJson.latencies(CallJson.latencies(latencies))).isEqualTo(latencies);
        List<CallCost.Item> items = List.of(
                new CallCost.Item("voice", new Money(-1, USD)), new CallCost.Item("llm", new Money(84_300, USD)));
        assertThat(CallJson.costItems(CallJson.costItems(items), USD)).isEqualTo(items);
    }

    @Test
    void an_unreadable_column_is_told_without_its_content() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CallJson.transcript("{\"secret\""))
                .withMessageNotContaining("secret");
    }

    private static Utterance full(Kind kind) {
        return new Utterance(
                kind,
                "text",
                "name",
                "tool_1",
                Optional.of(Duration.ofMillis(1)),
                Optional.of(Duration.ofMillis(2)),
                Optional.of(false));
    }
}
