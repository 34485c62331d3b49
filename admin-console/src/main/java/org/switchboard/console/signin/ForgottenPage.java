package org.switchboard.console.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.signin.ResetPassword;

/** Asks for a mail to choose a new password. The answer is the same whether there is such an account or not. */
@Named
@RequestScoped
public class ForgottenPage {
    private ResetPassword resetPassword;
    private String email;
    private boolean sent;

    protected ForgottenPage() {}

    @Inject
    ForgottenPage(ResetPassword resetPassword) {
        this.resetPassword = resetPassword;
    }

    /** Has the mail written, if there is an account. */
    public void ask() {
        sent = Problems.told(() -> resetPassword.request(email, Faces.getRemoteAddr()));
    }

    public boolean isSent() {
        return sent;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
