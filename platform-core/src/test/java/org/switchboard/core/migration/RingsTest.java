package org.switchboard.core.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RingsTest {
    private final Rings rings = Rings.parse("1, 1%, 10%");

    @ParameterizedTest
    @CsvSource({
        "1000, 0, 0, 1",
        "1000, 1, 1, 10",
        "1000, 9, 1, 10",
        "1000, 10, 2, 100",
        "1000, 100, 3, 1000",
        "1000, 1000, 3, 1000",
        "150, 1, 1, 2"
    })
    void grow_with_what_is_done(int fleet, int done, int ring, int end) {
        assertThat(rings.at(fleet, done)).isEqualTo(ring);
        assertThat(rings.end(ring, fleet)).isEqualTo(end);
    }

    @Test
    void of_a_small_fleet_are_the_canary_and_the_rest() {
        assertThat(rings.at(3, 0)).isZero();
        assertThat(rings.end(0, 3)).isOne();
        assertThat(rings.at(3, 1)).isEqualTo(3);
        assertThat(rings.end(3, 3)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", "-1", "1,,2", "101%%", "1.5%"})
    void that_are_mistyped_are_told_by_their_key(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rings.parse(text))
                .withMessageContaining("switchboard.migrations.rings");
    }
}
