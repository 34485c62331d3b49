package org.switchboard.core.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenant.ActiveTenants;

/** Continues a session with its refresh token, if the person may still work. */
@ApplicationScoped
public class RefreshSession {
    private final Sessions sessions;
    private final Users users;
    private final ActiveTenants tenants;

    protected RefreshSession() {
        this(null, null, null);
    }

    @Inject
    RefreshSession(Sessions sessions, Users users, ActiveTenants tenants) {
        this.sessions = sessions;
        this.users = users;
        this.tenants = tenants;
    }

    /**
     * Uses up the token; the session returned has the next one. A token that was used before ends its session.
     *
     * @throws DomainException UNAUTHENTICATED when the session is over, whatever the reason; TENANT_NOT_ACTIVE, and then the
     *     token isn't used up
     */
    public SignedIn refresh(String refreshToken) {
        sessions.home(refreshToken).ifPresent(tenants::getNow);
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
