package org.switchboard.core.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.switchboard.core.limit.CountedLimits;
import org.switchboard.core.limit.Limit;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

class SignInThrottleTest {
    private final SignInThrottle throttle = new SignInThrottle(new CountedLimits());

    @Test
    void counts_guesses_of_one_address_over_all_emails() {
        for (int i = 0; i < Limit.GUESSES_OF_ADDRESS.usual(); i++) {
            throttle.begin("somebody" + i, "192.0.2.1");
        }

        assertRefused("another", "192.0.2.1");
        assertThatCode(() -> throttle.begin("another", "192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void counts_guesses_of_one_email_over_all_addresses() {
        for (int i = 0; i < Limit.GUESSES_OF_EMAIL.usual(); i++) {
            throttle.begin("ana", "192.0.2." + i);
        }

        assertRefused("ana", "192.0.2.99");
    }

    @Test
    void counts_nothing_for_an_email_when_the_address_is_refused() {
        for (int i = 0; i < Limit.GUESSES_OF_ADDRESS.usual(); i++) {
            throttle.begin("somebody" + i, "192.0.2.1");
        }

        for (int i = 0; i < Limit.GUESSES_OF_EMAIL.usual(); i++) {
            assertRefused("ana", "192.0.2.1");
        }

        assertThatCode(() -> throttle.begin("ana", "192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void takes_back_what_was_right() {
        for (int i = 0; i < 2 * Limit.GUESSES_OF_ADDRESS.usual(); i++) {
            throttle.begin("ana", "192.0.2.1");
            throttle.succeed("ana", "192.0.2.1");
        }
    }

    private void assertRefused(String email, String address) {
        assertThatThrownBy(() -> throttle.begin(email, address)).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.code()).isEqualTo(ProblemCode.RATE_LIMITED);
            assertThat(e.retryAfter()).isPresent();
        });
    }
}
