package org.switchboard.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.switchboard.core.connection.ConnectionId;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

class DeliveryLimitTest {
    private final DeliveryLimit limit = new DeliveryLimit(1);
    private final ConnectionId flood = new ConnectionId(UUID.randomUUID());

    @Test
    void a_flood_is_told_when_to_come_back_and_stops_nobody_else() {
        assertThatThrownBy(() -> IntStream.range(0, 1000).forEach(number -> limit.count(flood)))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.code()).isEqualTo(ProblemCode.RATE_LIMITED);
                    assertThat(e.retryAfter())
                            .hasValueSatisfying(time -> assertThat(time).isPositive());
                });

        assertThatCode(() -> limit.count(new ConnectionId(UUID.randomUUID()))).doesNotThrowAnyException();
    }

    @Test
    void a_burst_is_taken() {
        assertThatCode(() -> IntStream.range(0, 5).forEach(number -> limit.count(flood)))
                .doesNotThrowAnyException();
    }
}
