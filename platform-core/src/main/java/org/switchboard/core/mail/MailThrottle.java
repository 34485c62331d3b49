package org.switchboard.core.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.switchboard.core.identity.Email;
import org.switchboard.core.limit.Limit;
import org.switchboard.core.limit.RateLimits;

/** Keeps strangers from filling somebody's mailbox: so many mails that anybody may ask for, per e-mail and per address. */
@ApplicationScoped
public class MailThrottle {
    private final RateLimits limits;

    protected MailThrottle() {
        this(null);
    }

    @Inject
    public MailThrottle(RateLimits limits) {
        this.limits = limits;
    }

    /** Counts a mail that somebody unknown asks for, whether it is written or not. @throws DomainException RATE_LIMITED */
    public void count(Email to, String address) {
        limits.take(Limit.MAILS_OF_ADDRESS, address).require();
        limits.take(Limit.MAILS_OF_EMAIL, to.value()).require();
    }
}
