package org.switchboard.core.mail;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.switchboard.core.identity.Email;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

/** Keeps strangers from filling somebody's mailbox: so many mails that anybody may ask for, per e-mail and per address in an hour. */
@ApplicationScoped
public class MailThrottle {
    static final int PER_EMAIL = 5;

    private static final Duration WINDOW = Duration.ofHours(1);

    private final Cache<String, AtomicInteger> emails = counters();
    private final Cache<String, AtomicInteger> addresses = counters();

    private final int perAddress;

    protected MailThrottle() {
        this(0);
    }

    @Inject
    public MailThrottle(@ConfigProperty(name = "switchboard.mail.per-address", defaultValue = "100") int perAddress) {
        this.perAddress = perAddress;
    }

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
        if (byAddress > perAddress || byEmail > PER_EMAIL) {
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
