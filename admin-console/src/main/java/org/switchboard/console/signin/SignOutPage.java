package org.switchboard.console.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;

/** The button in the sidebar that ends the session. */
@Named
@RequestScoped
public class SignOutPage {

    /** Ends the session and goes back to the sign-in page. */
    public void signOut() {
        Faces.invalidateSession();
        Faces.redirect("/console/sign-in");
    }
}
