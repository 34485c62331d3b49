package org.switchboard.core.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.switchboard.core.identity.Email;
import org.switchboard.core.identity.Password;
import org.switchboard.core.mail.MailThrottle;
import org.switchboard.core.mail.MailedToken;
import org.switchboard.core.mail.MailedToken.Purpose;
import org.switchboard.core.mail.MailedTokens;
import org.switchboard.core.mail.Outbox;
import org.switchboard.core.problem.Check;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

/** Lets somebody who forgot their password choose a new one, by a mail. */
@ApplicationScoped
public class ResetPassword {
    private final Outbox outbox;
    private final MailThrottle throttle;
    private final MailedTokens tokens;
    private final Users users;
    private final StoredPasswords passwords;

    protected ResetPassword() {
        this(null, null, null, null, null);
    }

    @Inject
    ResetPassword(Outbox outbox, MailThrottle throttle, MailedTokens tokens, Users users, StoredPasswords passwords) {
        this.outbox = outbox;
        this.throttle = throttle;
        this.tokens = tokens;
        this.users = users;
        this.passwords = passwords;
    }

    /**
     * Has a mail written to everybody who has an account with this e-mail. Whether there is one is found out later, so that the
     * answer, and the time it takes, are the same.
     *
     * @param address where the request comes from (an IP address)
     * @throws DomainException INVALID_INPUT on email; RATE_LIMITED
     */
    public void request(String email, String address) {
        Check check = new Check();
        Email to = check.value(email, "email", Email::new);
        check.done();
        throttle.count(to, address);
        outbox.add(PasswordResetMails.KIND, Map.of(PasswordResetMails.EMAIL, to.value()));
    }

    /** Does nothing when the token is still good. @throws DomainException LINK_EXPIRED */
    public void check(String token) {
        tokens.get(Purpose.PASSWORD_RESET, token);
    }

    /**
     * Sets the new password and ends all sessions of the account; the token, and any other for it, is good no more.
     *
     * @throws DomainException INVALID_INPUT on password, and then the token stays good; LINK_EXPIRED
     */
    public void confirm(String token, String password) {
        Check check = new Check();
        Password next = check.value(password, "password", Password::new);
        check.done();
        MailedToken used = tokens.use(Purpose.PASSWORD_RESET, token);
        User user = users.findActive(used.user().orElseThrow(), used.tenant())
                .orElseThrow(
                        () -> new DomainException(ProblemCode.LINK_EXPIRED, "This account can't be used any more."));
        passwords.change(user, next, Optional.empty());
        tokens.withdrawAll(user.id());
    }
}
