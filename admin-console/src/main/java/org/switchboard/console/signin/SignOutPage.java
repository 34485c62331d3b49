package org.switchboard.console.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.switchboard.console.security.Visitor;
import org.switchboard.core.signin.Sessions;

/** The button in the sidebar that ends the session. */
@Named
@RequestScoped
public class SignOutPage {
    private Sessions sessions;

    protected SignOutPage() {}

    @Inject
    SignOutPage(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Ends the session here and at the core, and goes back to the sign-in page. */
    public void signOut() {
        Visitor.of(Faces.getRequest()).map(Visitor::session).ifPresent(sessions::revoke);
        Faces.invalidateSession();
        Faces.redirect("/console/sign-in");
    }
}
