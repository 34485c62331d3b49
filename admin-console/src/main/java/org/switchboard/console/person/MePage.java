package org.switchboard.console.person;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.signin.ChangePassword;
import org.switchboard.core.signin.SessionId;
import org.switchboard.core.signin.Sessions;
import org.switchboard.core.signin.User;
import org.switchboard.core.signin.Users;

/** The reader's own account: password, and where they are signed in. */
@Named
@RequestScoped
public class MePage {
    private ChangePassword changePassword;
    private Sessions sessions;
    private Users users;
    private Visit visit;
    private User user;
    private List<Sessions.Listed> listed;
    private String currentPassword;
    private String newPassword;

    protected MePage() {}

    @Inject
    MePage(ChangePassword changePassword, Sessions sessions, Users users, Visit visit) {
        this.changePassword = changePassword;
        this.sessions = sessions;
        this.users = users;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        user = users.findActive(visit.user(), visit.tenantId()).orElseThrow(() -> DomainException.notFound("account"));
    }

    /** Changes the password, which ends all other sessions. */
    public void change() {
        ChangePassword.Request request =
                new ChangePassword.Request(currentPassword, newPassword, Faces.getRemoteAddr());
        if (Problems.told(() -> changePassword.change(user, visit.session(), request))) {
            Faces.redirect(visit.getBase() + "/me?done=password");
        }
    }

    /** Ends one of one's own sessions. */
    public void end(UUID session) {
        if (Problems.told(() -> sessions.revoke(visit.user(), new SessionId(session)))) {
            Faces.redirect(visit.getBase() + "/me");
        }
    }

    /** Ends all but this one. */
    public void endOthers() {
        sessions.revokeAll(visit.user(), Optional.of(visit.session()));
        Faces.redirect(visit.getBase() + "/me");
    }

    /** The newest first. */
    public List<Sessions.Listed> getSessions() {
        if (listed == null) {
            listed = sessions.list(visit.user());
        }
        return listed;
    }

    /** Whether it is the one that the page is seen in. */
    public boolean isHere(Sessions.Listed session) {
        return session.id().equals(visit.session());
    }

    /** What the client calls itself, in short: "Firefox on Linux". */
    public String device(Sessions.Listed session) {
        return Device.of(session.client());
    }

    /** True right after the password was changed. */
    public boolean isChanged() {
        return "password".equals(Faces.getRequestParameter("done"));
    }

    public User getUser() {
        return user;
    }

    public String getCurrentPassword() {
        return currentPassword;
    }

    public void setCurrentPassword(String currentPassword) {
        this.currentPassword = currentPassword;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }
}
