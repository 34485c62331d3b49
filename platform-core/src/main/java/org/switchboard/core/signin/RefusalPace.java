package org.switchboard.core.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Lets refusals come at full steps of time. An e-mail that has an account in three tenants takes three times the work of one that
 * has none, and nobody who doesn't know a password shall learn that by looking at the clock.
 */
@ApplicationScoped
class RefusalPace {
    /** About six passwords' work on a quick machine. */
    static final Duration STEP = Duration.ofMillis(300);

    /** When somebody begins to wait; to be given to {@link #untilNextStep}. */
    long begin() {
        return now();
    }

    /** Waits until a whole number of steps have passed since the beginning, at least one. */
    void untilNextStep(long begun) {
        long step = STEP.toNanos();
        sleep(step - (now() - begun) % step);
    }

    /** Nanoseconds since whenever. */
    long now() {
        return System.nanoTime();
    }

    void sleep(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(nanos).toMillis() + 1);
        } catch (InterruptedException e) {
            // The server stops: the answer comes early, or never.
            Thread.currentThread().interrupt();
        }
    }
}
