package org.switchboard.core.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.switchboard.core.identity.Password;
import org.switchboard.core.problem.Check;
import org.switchboard.core.problem.DomainException;

/** Changes one's own password, which ends all one's other sessions. */
@ApplicationScoped
public class ChangePassword {
    private final StoredPasswords passwords;
    private final SignInThrottle throttle;

    protected ChangePassword() {
        this(null, null);
    }

    @Inject
    ChangePassword(StoredPasswords passwords, SignInThrottle throttle) {
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /**
     * What somebody typed.
     *
     * @param address where it comes from (an IP address), to slow down guessing
     */
    public record Request(String current, String next, String address) {
        /** Safe to log: says nothing. */
        @Override
        public String toString() {
            return "ChangePassword.Request[…]";
        }
    }

    /**
     * Changes it.
     *
     * @param session the one that goes on
     * @throws DomainException INVALID_INPUT on current_password or new_password; RATE_LIMITED
     */
    public void change(User user, SessionId session, Request request) {
        Check check = new Check();
        String current = request.current() == null ? "" : request.current();
        check.that(!current.isEmpty() && current.length() <= 200, "current_password", "Fill in your present password.");
        Password next = check.value(request.next(), "new_password", Password::new);
        check.done();
        throttle.begin(user.id().toString(), request.address());
        if (!passwords.matches(user, current)) {
            throw DomainException.invalid("current_password", "This isn't your present password.");
        }
        throttle.succeed(user.id().toString(), request.address());
        passwords.change(user, next, Optional.of(session));
    }
}
