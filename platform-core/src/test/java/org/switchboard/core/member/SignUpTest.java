package org.switchboard.core.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

class SignUpTest {
    @Test
    void is_nowhere_unless_it_is_switched_on() {
        SignUp off = new SignUp(false, null, null, null, null, null);

        for (Runnable attempt : new Runnable[] {
            () -> off.request(new SignUp.Request("Acme", "acme", "Ana", "ana@example.com"), "::1"),
            () -> off.confirm("token", "correct horse")
        }) {
            assertThatThrownBy(attempt::run)
                    .isInstanceOfSatisfying(
                            DomainException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.NOT_FOUND));
        }
    }
}
