package org.switchboard.core.mail;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.switchboard.core.identity.Email;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

/** Keeps strangers from filling somebody's mailbox: so many mails that anybody may ask for, per e-mail and per address in an hour. */
@ApplicationScoped
public class MailThrottle {
    static final int PER_EMAIL = 5;
    // Many people may share one address.
    static final int PER_ADDRESS = 100;

    private static final Duration WINDOW = Duration.ofHours(1);

    private final Cache<String, AtomicInteger> emails = counters();
    private final Cache<String, AtomicInteger> addresses = counters();

    private static Cache<String, AtomicInteger> counters() {
        return Caffeine.newBuilder()
                .expireAfterWrite(WINDOW)
                .maximumSize(100_000)
                .build();
    }

    /** Counts a mail that somebody unknown asks for, whether it is written or not. @throws DomainException RATE_LIMITED */
    public void count(Email to, String address) {
        int byAddress = counter(addresses, address).incrementAndGet();
        int byEmail = counter(emails, to.value()).incrementAndGet();
        if (byAddress > PER_ADDRESS || byEmail > PER_EMAIL) {
            throw DomainException.later(
                    ProblemCode.RATE_LIMITED,
                    "That was asked for often; look at your mail, or come back later.",
                    WINDOW);
        }
    }

    private static AtomicInteger counter(Cache<String, AtomicInteger> counters, String key) {
        return counters.get(key, unseen -> new AtomicInteger());
    }
}
