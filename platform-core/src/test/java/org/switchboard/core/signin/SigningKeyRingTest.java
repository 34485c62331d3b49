package org.switchboard.core.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.switchboard.core.signin.SigningKeyRing.Kept;

class SigningKeyRingTest {
    private static final Instant MADE = Instant.parse("2026-11-22T03:00:00Z");

    private final Kept old = new Kept(SigningKeys.generate(), MADE.minus(SigningKeyRing.TERM));
    private final Kept next = new Kept(SigningKeys.generate(), MADE);
    private final SigningKeyRing both = new SigningKeyRing(List.of(next, old));

    @Test
    void the_first_key_signs_at_once() {
        assertThat(new SigningKeyRing(List.of(next)).signing(MADE)).isEqualTo(next);
        assertThat(new SigningKeyRing(List.of(next)).isWaiting(MADE)).isFalse();
    }

    @Test
    void a_new_key_signs_only_after_everybody_has_had_time_to_read_it() {
        Instant known = MADE.plus(SigningKeyRing.PUBLISHED_AHEAD);

        assertThat(both.signing(known.minusMillis(1))).isEqualTo(old);
        assertThat(both.isWaiting(known.minusMillis(1))).isTrue();
        assertThat(both.signing(known)).isEqualTo(next);
        assertThat(SigningKeyRing.PUBLISHED_AHEAD).isGreaterThan(SigningKeyRotation.LOOK.plusMinutes(5));
    }

    @Test
    void an_old_key_verifies_until_its_last_token_has_expired() {
        Instant lastToken = MADE.plus(SigningKeyRing.PUBLISHED_AHEAD).plus(AccessTokens.LIFETIME);

        assertThat(both.retired(MADE)).isEmpty();
        assertThat(both.retired(lastToken)).isEmpty();
        assertThat(both.retired(lastToken.plus(Duration.ofMinutes(5)))).containsExactly(old);
    }

    @Test
    void a_new_key_is_due_when_the_newest_has_served_its_term() {
        assertThat(both.isDue(MADE)).isFalse();
        assertThat(new SigningKeyRing(List.of(old)).isDue(MADE)).isTrue();
    }
}
