package org.switchboard.spi.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.spi.voice.Routes.Share;

class RoutesTest {
    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "0.5 0.50", "0.1 0.2 0.7", "0.33 0.33 0.34", "0.000001 0.999999"})
    void weights_that_add_up_to_one_are_taken_in_both_directions(String weights) {
        assertThat(new Routes(shares(weights), List.of()).inbound()).hasSize(weights.split(" ").length);
        assertThat(new Routes(List.of(), shares(weights)).outbound()).hasSize(weights.split(" ").length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.9", "0.5 0.4", "0.5 0.6", "1 1", "0.33 0.33 0.33", "0.999999"})
    void other_sums_are_refused_with_the_direction_and_the_sum(String weights) {
        String sum = Stream.of(weights.split(" "))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
        assertThatThrownBy(() -> new Routes(shares(weights), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("inbound")
                .hasMessageEndingWith(sum);
        assertThatThrownBy(() -> new Routes(List.of(), shares(weights)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("outbound");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.5", "1.000001", "2"})
    void a_weight_is_above_zero_and_at_most_one(String weight) {
        assertThatThrownBy(() -> shares(weight)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_agent_is_named_once() {
        Share half = new Share(new ProviderAgentId("agent_1"), new BigDecimal("0.5"));
        assertThatThrownBy(() -> new Routes(List.of(half, half), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
    }

    @Test
    void nobody_needs_no_weights() {
        assertThat(Routes.NONE.inbound()).isEmpty();
    }

    private static List<Share> shares(String weights) {
        String[] all = weights.split(" ");
        return IntStream.range(0, all.length)
                .mapToObj(i -> new Share(new ProviderAgentId("agent_" + i), new BigDecimal(all[i])))
                .toList();
    }
}
