package org.switchboard.core.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

/** Continues a session with its refresh token, if the person may still work. */
@ApplicationScoped
public class RefreshSession {
    private final Sessions sessions;
    private final Users users;

    protected RefreshSession() {
        this(null, null);
    }

    @Inject
    RefreshSession(Sessions sessions, Users users) {
        this.sessions = sessions;
        this.users = users;
    }

    /**
     * Uses up the token; the session returned has the next one. A token that was used before ends its session.
     *
     * @throws DomainException UNAUTHENTICATED when the session is over, whatever the reason
     */
    public SignedIn refresh(String refreshToken) {
        Session session = sessions.rotate(refreshToken).orElseThrow(RefreshSession::over);
        User user = users.findActive(session.user(), session.tenant()).orElseThrow(() -> {
            sessions.revoke(session.id());
            return over();
        });
        return new SignedIn(user, session);
    }

    private static DomainException over() {
        return new DomainException(ProblemCode.UNAUTHENTICATED, "The session is over; sign in again.");
    }
}
