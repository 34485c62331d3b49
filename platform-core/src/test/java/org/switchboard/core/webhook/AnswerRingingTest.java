package org.switchboard.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.spi.voice.InboundAnswer;

/** The caller hears ringing until we answer. */
@Timeout(30)
class AnswerRingingTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final InboundAnswer DECIDED =
            new InboundAnswer.Take(Optional.empty(), Map.of("agent_name", "Anna"), Optional.empty(), Map.of());

    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void end() {
        never.countDown();
        threads.shutdown();
    }

    @Test
    void is_what_was_decided() {
        assertThat(answer(() -> DECIDED)).isEqualTo(DECIDED);
    }

    @Test
    void is_left_to_the_provider_when_deciding_takes_too_long() {
        Supplier<InboundAnswer> slow = () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return DECIDED;
        };
        assertThat(AnswerRinging.inTime(slow, threads, Duration.ofMillis(50))).isEqualTo(AnswerRinging.AS_IT_WOULD);
    }

    @Test
    void is_left_to_the_provider_when_something_breaks_or_the_tenant_is_fenced() {
        assertThat(answer(() -> {
                    throw new IllegalStateException("no connection");
                }))
                .isEqualTo(AnswerRinging.AS_IT_WOULD);
        assertThat(answer(() -> {
                    throw new DomainException(ProblemCode.TENANT_UPGRADING, "later");
                }))
                .isEqualTo(AnswerRinging.AS_IT_WOULD);
        assertThat(AnswerRinging.inTime(
                        () -> DECIDED,
                        work -> {
                            throw new RejectedExecutionException("full");
                        },
                        LONG))
                .isEqualTo(AnswerRinging.AS_IT_WOULD);
    }

    @Test
    void tells_who_asks_without_right() {
        assertThatThrownBy(() -> answer(() -> {
                    throw new DomainException(ProblemCode.UNAUTHENTICATED, "not signed");
                }))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.UNAUTHENTICATED));
    }

    private InboundAnswer answer(Supplier<InboundAnswer> decision) {
        return AnswerRinging.inTime(decision, threads, LONG);
    }
}
