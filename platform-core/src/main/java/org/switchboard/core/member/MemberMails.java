package org.switchboard.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.switchboard.core.identity.Email;
import org.switchboard.core.mail.Mail;
import org.switchboard.core.mail.MailedToken.Purpose;
import org.switchboard.core.mail.MailedTokens;
import org.switchboard.core.mail.Outbox;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenant.Tenant;

/** Mails that let somebody in: token and mail are there together, or neither is. */
@ApplicationScoped
@Transactional
class MemberMails {
    private final MailedTokens tokens;
    private final Outbox outbox;

    protected MemberMails() {
        this(null, null);
    }

    @Inject
    MemberMails(MailedTokens tokens, Outbox outbox) {
        this.tokens = tokens;
        this.outbox = outbox;
    }

    Invitation invite(Tenant tenant, Invitation.Guest guest) {
        withdrawFormer(tenant.id(), guest.email());
        MailedTokens.Issued issued =
                tokens.issue(Purpose.INVITATION, Optional.of(tenant.id()), Optional.empty(), guest.content());
        outbox.send(new Mail(guest.email(), "Invitation to " + tenant.name(), """
                Hello %s,

                you are invited to %s. Choose a password within a week, and you can sign in with this e-mail:

                %s
                """.formatted(
                        guest.name(), tenant.name(), issued.link())));
        return Invitation.of(issued.token());
    }

    private void withdrawFormer(TenantId tenant, Email email) {
        tokens.list(Purpose.INVITATION, tenant).stream()
                .map(Invitation::of)
                .filter(former -> former.guest().email().equals(email))
                .forEach(former -> tokens.withdraw(Purpose.INVITATION, tenant, former.id()));
    }

    void confirmSignUp(Email to, String name, String organisation, Map<String, String> content) {
        MailedTokens.Issued issued = tokens.issue(Purpose.SIGN_UP, Optional.empty(), Optional.empty(), content);
        outbox.send(
                new Mail(to, "Your organisation " + organisation, """
                Hello %s,

                choose a password within a day, and %s will be set up:

                %s

                If you didn't ask for this, there is nothing to do.
                """.formatted(name, organisation, issued.link())));
    }
}
