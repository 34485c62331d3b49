package org.switchboard.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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

    @Test
    void a_refusal_is_held_back_but_not_any_number_of_them() {
        DomainException refusal = DomainException.later(ProblemCode.RATE_LIMITED, "Slow down.", Duration.ofSeconds(1));
        List<CompletableFuture<Void>> refused = IntStream.range(0, 1001)
                .mapToObj(number -> limit.refuse(refusal).toCompletableFuture())
                .toList();

        assertThat(refused.get(0)).isNotDone();
        assertThat(refused.get(1000)).isCompletedExceptionally();
        assertThat(refused)
                .allSatisfy(one -> assertThat(one)
                        .failsWithin(Duration.ofMinutes(1))
                        .withThrowableThat()
                        .withCause(refusal));
        assertThat(limit.refuse(refusal).toCompletableFuture()).isNotDone();
    }
}
