package org.switchboard.core.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.switchboard.core.limit.Limit;
import org.switchboard.core.limit.RateLimits;

/**
 * Slows down guessing, per e-mail and per address, on all nodes together. An attempt counts from its beginning, so that many at
 * once don't slip through; a right password takes its count back.
 */
@ApplicationScoped
class SignInThrottle {
    private final RateLimits limits;

    protected SignInThrottle() {
        this(null);
    }

    @Inject
    SignInThrottle(RateLimits limits) {
        this.limits = limits;
    }

    /** Counts an attempt. @throws DomainException RATE_LIMITED */
    void begin(String email, String address) {
        // First the address: one that is refused mustn't lock the e-mail's owner out.
        limits.take(Limit.GUESSES_OF_ADDRESS, address).require();
        limits.take(Limit.GUESSES_OF_EMAIL, email).require();
    }

    /** Takes back what {@link #begin} counted: the password was right. */
    void succeed(String email, String address) {
        limits.giveBack(Limit.GUESSES_OF_EMAIL, email);
        limits.giveBack(Limit.GUESSES_OF_ADDRESS, address);
    }
}
