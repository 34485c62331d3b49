package org.switchboard.console.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.omnifaces.util.Faces;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.member.SignUp;

/** Asks for an organisation of one's own, where this installation allows it. */
@Named
@RequestScoped
public class SignUpPage {
    private SignUp signUp;
    private String organisation;
    private String slug;
    private String name;
    private String email;
    private boolean sent;

    protected SignUpPage() {}

    @Inject
    SignUpPage(SignUp signUp) {
        this.signUp = signUp;
    }

    /** Ends the page where nobody signs up. */
    public void check() throws IOException {
        if (!signUp.isEnabled()) {
            Problems.missing();
        }
    }

    /** Has the mail written that confirms it. */
    public void ask() {
        sent = Problems.told(
                () -> signUp.request(new SignUp.Request(organisation, slug, name, email), Faces.getRemoteAddr()));
    }

    public boolean isEnabled() {
        return signUp.isEnabled();
    }

    public boolean isSent() {
        return sent;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
