package org.switchboard.simulator.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SimulatedClockTest {
    @Test
    void runs_what_falls_due_in_order_and_at_its_time() {
        try (SimulatedClock clock = new SimulatedClock(1)) {
            clock.pause();
            long start = clock.nowMillis();
            List<Long> times = new ArrayList<>();
            clock.schedule(2_000, () -> times.add(clock.nowMillis() - start));
            clock.schedule(1_000, () -> {
                times.add(clock.nowMillis() - start);
                clock.schedule(500, () -> times.add(clock.nowMillis() - start));
            });
            clock.schedule(9_000, () -> times.add(-1L));
            clock.advance(Duration.ofSeconds(5), () -> {});
            assertThat(times).containsExactly(1_000L, 1_500L, 2_000L);
            assertThat(clock.nowMillis() - start).isEqualTo(5_000);
        }
    }

    @Test
    void stands_still_while_paused() throws Exception {
        try (SimulatedClock clock = new SimulatedClock(1)) {
            clock.pause();
            long now = clock.nowMillis();
            CountDownLatch ran = new CountDownLatch(1);
            clock.schedule(1, ran::countDown);
            assertThat(ran.await(50, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(clock.nowMillis()).isEqualTo(now);
            clock.resume();
            assertThat(ran.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void runs_faster_by_its_scale() throws Exception {
        try (SimulatedClock clock = new SimulatedClock(1_000)) {
            CountDownLatch ran = new CountDownLatch(1);
            clock.schedule(60_000, ran::countDown);
            assertThat(ran.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void goes_on_after_a_step_that_fails() {
        try (SimulatedClock clock = new SimulatedClock(1)) {
            clock.pause();
            List<String> ran = new ArrayList<>();
            clock.schedule(1, () -> {
                throw new IllegalStateException("on purpose");
            });
            clock.schedule(2, () -> ran.add("second"));
            clock.advance(Duration.ofSeconds(1), () -> {});
            assertThat(ran).containsExactly("second");
        }
    }
}
