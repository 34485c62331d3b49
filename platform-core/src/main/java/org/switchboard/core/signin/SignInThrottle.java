package org.switchboard.core.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

/**
 * Slows down guessing: so many wrong passwords per e-mail and per address in a while, then a pause. An attempt counts from
 * its beginning, so that many at once don't slip through; a right password takes its count back.
 */
@ApplicationScoped
class SignInThrottle {
    static final int GUESSES_PER_EMAIL = 10;
    // Many people may share one address.
    static final int GUESSES_PER_ADDRESS = 100;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private final Cache<String, AtomicInteger> emails;
    private final Cache<String, AtomicInteger> addresses;

    SignInThrottle() {
        this(Ticker.systemTicker());
    }

    SignInThrottle(Ticker ticker) {
        emails = counters(ticker);
        addresses = counters(ticker);
    }

    private static Cache<String, AtomicInteger> counters(Ticker ticker) {
        return Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(WINDOW)
                .maximumSize(100_000)
                .build();
    }

    /** Counts an attempt. @throws DomainException RATE_LIMITED */
    void begin(String email, String address) {
        int byAddress = count(addresses, address).incrementAndGet();
        int byEmail = count(emails, email).incrementAndGet();
        if (byAddress > GUESSES_PER_ADDRESS || byEmail > GUESSES_PER_EMAIL) {
            throw DomainException.later(
                    ProblemCode.RATE_LIMITED, "Too many wrong passwords; try again in a few minutes.", WINDOW);
        }
    }

    /** Takes back what {@link #begin} counted: the password was right. */
    void succeed(String email, String address) {
        emails.invalidate(email);
        count(addresses, address).decrementAndGet();
    }

    private static AtomicInteger count(Cache<String, AtomicInteger> counters, String key) {
        return counters.get(key, unseen -> new AtomicInteger());
    }
}
