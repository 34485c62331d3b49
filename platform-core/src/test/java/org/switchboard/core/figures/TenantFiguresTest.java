package org.switchboard.core.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.switchboard.core.tenancy.TenantId;

class TenantFiguresTest {
    private static TenantFigures figures(long minutes, Integer limit) {
        return new TenantFigures(
                new TenantId(new UUID(1, 2)),
                Instant.EPOCH,
                1,
                2,
                0,
                0,
                0,
                0,
                0,
                0,
                Duration.ofMinutes(minutes),
                Optional.ofNullable(limit),
                0);
    }

    @ParameterizedTest
    @CsvSource({"0, 1000, 0", "88, 1000, 8", "1000, 1000, 100", "1200, 1000, 100", "5, 0, 0"})
    void tell_how_much_of_the_limit_is_used(long minutes, int limit, int percent) {
        assertThat(figures(minutes, limit).percentUsed()).isEqualTo(percent);
    }

    @Test
    void without_a_limit_use_nothing_of_it() {
        assertThat(figures(500, null).percentUsed()).isZero();
    }

    @Test
    void count_everybody_who_can_sign_in() {
        assertThat(figures(0, null).people()).isEqualTo(3);
    }
}
