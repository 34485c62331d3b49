package org.switchboard.console.signin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.omnifaces.util.Faces;
import org.switchboard.console.problem.Problems;
import org.switchboard.console.security.RecognisedCredential;
import org.switchboard.console.security.Visitor;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.signin.SignIn;

/** The sign-in page. Where somebody may go is asked only after a right password, or it would tell who is registered. */
@Named
@ViewScoped
public class SignInPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final Set<String> DONE = Set.of("invited", "reset", "signup");

    private final SignIn signIn;
    private final SecurityContext security;
    private String email;
    private String password;
    private List<String> choices = List.of();

    protected SignInPage() {
        this(null, null);
    }

    @Inject
    SignInPage(SignIn signIn, SecurityContext security) {
        this.signIn = signIn;
        this.security = security;
    }

    /** Signs in and goes to the page that was asked for, or to the first one. */
    public void submit() {
        Problems.told(() -> {
            try {
                enter();
            } catch (DomainException refused) {
                if (refused.code() != ProblemCode.TENANT_CHOICE_REQUIRED) {
                    throw refused;
                }
                choices = refused.choices();
            }
        });
    }

    private void enter() {
        Optional<String> tenant =
                Optional.ofNullable(Faces.getRequestParameter("organisation")).filter(choices::contains);
        String client = Objects.requireNonNullElse(Faces.getRequestHeader("User-Agent"), "");
        Visitor visitor =
                Visitor.of(signIn.signIn(new SignIn.Request(email, password, tenant, Faces.getRemoteAddr(), client)));
        AuthenticationStatus status = security.authenticate(
                Faces.getRequest(),
                Faces.getResponse(),
                AuthenticationParameters.withParams().credential(new RecognisedCredential(visitor)));
        if (status != AuthenticationStatus.SUCCESS) {
            throw new IllegalStateException("the server did not accept the person we recognised: " + status);
        }
        Faces.redirect(Destination.of(Faces.getRequestParameter("to"), visitor));
    }

    /** What was just done elsewhere, as the end of a key: invited, reset or signup; empty for nothing. */
    public String getDone() {
        String done = Faces.getRequestParameter("done");
        return done != null && DONE.contains(done) ? done : "";
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Slugs to choose from; empty until a right password fits several. */
    public List<String> getChoices() {
        return choices;
    }
}
