package org.switchboard.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.switchboard.core.identity.Email;
import org.switchboard.core.limit.CountedLimits;
import org.switchboard.core.limit.Limit;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

class MailThrottleTest {
    private final MailThrottle throttle = new MailThrottle(new CountedLimits());

    @Test
    void counts_mails_to_one_person_whoever_asks_for_them() {
        for (int i = 0; i < Limit.MAILS_OF_EMAIL.usual(); i++) {
            throttle.count(new Email("ana@example.com"), "192.0.2." + i);
        }

        assertRefused("ana@example.com", "192.0.2.99");
        assertThatCode(() -> throttle.count(new Email("ben@example.com"), "192.0.2.99"))
                .doesNotThrowAnyException();
    }

    @Test
    void counts_mails_that_one_address_asks_for_whoever_gets_them() {
        for (int i = 0; i < Limit.MAILS_OF_ADDRESS.usual(); i++) {
            throttle.count(new Email("somebody" + i + "@example.com"), "192.0.2.1");
        }

        assertRefused("another@example.com", "192.0.2.1");
        assertThatCode(() -> throttle.count(new Email("another@example.com"), "192.0.2.2"))
                .doesNotThrowAnyException();
    }

    private void assertRefused(String email, String address) {
        assertThatThrownBy(() -> throttle.count(new Email(email), address))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.RATE_LIMITED));
    }
}
