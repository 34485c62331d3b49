package org.switchboard.console.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.function.Consumer;
import org.omnifaces.util.Faces;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.member.InviteMembers;
import org.switchboard.core.member.SignUp;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.signin.ResetPassword;

/** The pages behind links that came by mail: each asks for a password. A link that isn't good any more is told so at once. */
@Named
@RequestScoped
public class MailedLinkPage {
    private ResetPassword resetPassword;
    private InviteMembers invitations;
    private SignUp signUp;
    private final String token = Objects.requireNonNullElse(Faces.getRequestParameter("token"), "");
    private InviteMembers.Invited invited;
    private SignUp.Request asked;
    private boolean good;
    private String password;

    protected MailedLinkPage() {}

    @Inject
    MailedLinkPage(ResetPassword resetPassword, InviteMembers invitations, SignUp signUp) {
        this.resetPassword = resetPassword;
        this.invitations = invitations;
        this.signUp = signUp;
    }

    // Before the form is read from the request, which is there for a good link only.
    @PostConstruct
    void load() {
        String view = Faces.getViewId();
        if (view.endsWith("/invitation.xhtml")) {
            look(secret -> invited = invitations.show(secret));
        } else if (view.endsWith("/confirm.xhtml")) {
            look(secret -> asked = signUp.show(secret));
        } else {
            look(resetPassword::check);
        }
    }

    private void look(Consumer<String> reader) {
        try {
            reader.accept(token);
            good = true;
        } catch (DomainException refused) {
            good = false;
        }
    }

    /** Sets the new password. */
    public void reset() {
        finish(() -> resetPassword.confirm(token, password), "reset");
    }

    /** Makes the invited person's account. */
    public void accept() {
        finish(() -> invitations.accept(token, password), "invited");
    }

    /** Has the organisation set up. */
    public void confirm() {
        finish(() -> signUp.confirm(token, password), "signup");
    }

    private static void finish(Runnable work, String done) {
        if (Problems.told(work)) {
            Faces.redirect("/console/sign-in?done=" + done);
        }
    }

    /** False when the link was used or withdrawn, or is too old. */
    public boolean isGood() {
        return good;
    }

    public InviteMembers.Invited getInvited() {
        return invited;
    }

    public SignUp.Request getAsked() {
        return asked;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
