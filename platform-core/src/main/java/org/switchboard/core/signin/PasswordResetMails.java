package org.switchboard.core.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.switchboard.core.identity.Email;
import org.switchboard.core.mail.Mail;
import org.switchboard.core.mail.MailTask;
import org.switchboard.core.mail.MailedToken.Purpose;
import org.switchboard.core.mail.MailedTokens;
import org.switchboard.core.mail.Outbox;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantStatus;

/** Writes the mails by which somebody chooses a new password: one for each account that the e-mail has, if it has any. */
@ApplicationScoped
class PasswordResetMails implements MailTask {
    static final String KIND = "password-reset";
    static final String EMAIL = "email";

    private final Logins logins;
    private final MailedTokens tokens;
    private final Outbox outbox;

    protected PasswordResetMails() {
        this(null, null, null);
    }

    @Inject
    PasswordResetMails(Logins logins, MailedTokens tokens, Outbox outbox) {
        this.logins = logins;
        this.tokens = tokens;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Map<String, String> about) {
        logins.find(new Email(about.get(EMAIL)), Optional.empty()).stream()
                .filter(Login::active)
                .map(Login::user)
                .filter(user -> user.tenant()
                        .map(home -> home.status() == TenantStatus.ACTIVE)
                        .orElse(true))
                .forEach(this::write);
    }

    private void write(User user) {
        String organisation = user.tenant().map(Tenant::name).orElse("Switchboard");
        String link = tokens.issue(
                        Purpose.PASSWORD_RESET, user.tenant().map(Tenant::id), Optional.of(user.id()), Map.of())
                .link();
        outbox.send(new Mail(user.email(), "Choose a new password for " + organisation, """
                Hello %s,

                somebody asked for a new password for your account at %s. Choose one within an hour:

                %s

                If it wasn't you, there is nothing to do: your password stays.
                """.formatted(
                        user.name(), organisation, link)));
    }
}
