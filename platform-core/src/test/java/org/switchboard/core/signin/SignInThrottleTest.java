package org.switchboard.core.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

class SignInThrottleTest {
    private final AtomicLong nanos = new AtomicLong();
    private final SignInThrottle throttle = new SignInThrottle(nanos::get);

    @Test
    void counts_guesses_of_one_address_over_all_emails() {
        for (int i = 0; i < SignInThrottle.GUESSES_PER_ADDRESS; i++) {
            throttle.begin("somebody" + i, "192.0.2.1");
        }

        assertRefused("another", "192.0.2.1");
        assertThatCode(() -> throttle.begin("another", "192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void counts_guesses_of_one_email_over_all_addresses() {
        for (int i = 0; i < SignInThrottle.GUESSES_PER_EMAIL; i++) {
            throttle.begin("ana", "192.0.2." + i);
        }

        assertRefused("ana", "192.0.2.99");
    }

    @Test
    void forgets_after_a_while_and_says_when() {
        for (int i = 0; i < SignInThrottle.GUESSES_PER_EMAIL; i++) {
            throttle.begin("ana", "192.0.2.1");
        }
        assertRefused("ana", "192.0.2.1");

        nanos.addAndGet(SignInThrottle.WINDOW.toNanos());

        assertThatCode(() -> throttle.begin("ana", "192.0.2.1")).doesNotThrowAnyException();
    }

    private void assertRefused(String email, String address) {
        assertThatThrownBy(() -> throttle.begin(email, address)).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.code()).isEqualTo(ProblemCode.RATE_LIMITED);
            assertThat(e.retryAfter()).contains(SignInThrottle.WINDOW);
        });
    }
}
