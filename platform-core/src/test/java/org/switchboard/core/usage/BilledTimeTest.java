package org.switchboard.core.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BilledTimeTest {
    private static final Optional<Instant> START = Optional.of(Instant.EPOCH);
    private static final Optional<Instant> END = Optional.of(Instant.ofEpochMilli(42_500));

    @ParameterizedTest
    @CsvSource({"43, false", "44, false", "45, true", "41, false", "40, true"})
    void two_seconds_are_tolerated(long billed, boolean differs) {
        assertThat(BilledTime.differs(Optional.of(Duration.ofSeconds(billed)), START, END))
                .isEqualTo(differs);
    }

    @Test
    void a_bill_for_a_call_that_never_began_differs_and_no_bill_does_not() {
        assertThat(BilledTime.differs(Optional.of(Duration.ofSeconds(3)), Optional.empty(), Optional.empty()))
                .isTrue();
        assertThat(BilledTime.differs(Optional.empty(), START, END)).isFalse();
    }
}
