package org.switchboard.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.identity.Accounts;
import org.switchboard.core.identity.CreateAccount;
import org.switchboard.core.identity.Email;
import org.switchboard.core.identity.NewAccount;
import org.switchboard.core.identity.Password;
import org.switchboard.core.identity.PasswordHasher;
import org.switchboard.core.mail.MailedToken;
import org.switchboard.core.mail.MailedToken.Purpose;
import org.switchboard.core.mail.MailedTokens;
import org.switchboard.core.problem.Check;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.core.tenant.ActiveTenants;
import org.switchboard.core.tenant.Tenant;

/** Invites people into a tenant by mail, and lets them in. */
@ApplicationScoped
public class InviteMembers {
    private final TenantScope scope;
    private final Accounts accounts;
    private final MailedTokens tokens;
    private final MemberMails mails;
    private final ActiveTenants tenants;
    private final CreateAccount createAccount;
    private final PasswordHasher passwords;
    private final Audit audit;

    protected InviteMembers() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    InviteMembers(
            TenantScope scope,
            Accounts accounts,
            MailedTokens tokens,
            MemberMails mails,
            ActiveTenants tenants,
            CreateAccount createAccount,
            PasswordHasher passwords,
            Audit audit) {
        this.scope = scope;
        this.accounts = accounts;
        this.tokens = tokens;
        this.mails = mails;
        this.tenants = tenants;
        this.createAccount = createAccount;
        this.passwords = passwords;
        this.audit = audit;
    }

    /**
     * Sends an invitation. One that the same e-mail has already is good no more.
     *
     * @param role TENANT_ADMIN or CUSTOMER
     * @throws DomainException INVALID_INPUT; CONFLICT on email when somebody of the tenant has it
     */
    public Invitation invite(TenantContext context, String email, String name, Role role) {
        Permission.MANAGE_MEMBERS.require(context);
        Check check = new Check();
        Email to = check.value(email, "email", Email::new);
        String checkedName = check.text(name, "name", 120);
        check.that(
                role == Role.TENANT_ADMIN || role == Role.CUSTOMER, "role", "Give TENANT_ADMIN or CUSTOMER as role.");
        check.done();
        if (scope.call(context, () -> accounts.findByEmail(to)).isPresent()) {
            throw DomainException.at(
                    ProblemCode.CONFLICT, "email", "Somebody with this e-mail has an account already.");
        }
        // Before it: invitations are the platform's table. Whom, is forgotten with the invitation.
        audit.recordAlone(context, AuditAction.MEMBER_INVITED, null, Fields.NONE, Fields.of("role", role));
        return mails.invite(tenants.get(context.tenant()), new Invitation.Guest(to, checkedName, role));
    }

    /** Invitations that nobody has accepted yet, the newest first. */
    public List<Invitation> list(TenantContext context) {
        Permission.MANAGE_MEMBERS.require(context);
        return tokens.list(Purpose.INVITATION, context.tenant()).stream()
                .map(Invitation::of)
                .toList();
    }

    /** Takes an invitation back. @throws DomainException NOT_FOUND */
    public void withdraw(TenantContext context, UUID id) {
        Permission.MANAGE_MEMBERS.require(context);
        if (!tokens.withdraw(Purpose.INVITATION, context.tenant(), id)) {
            throw DomainException.notFound("invitation");
        }
        audit.recordAlone(context, AuditAction.INVITATION_WITHDRAWN, id, Fields.NONE, Fields.NONE);
    }

    /** Who is invited where, for whom the mail has reached. */
    public record Invited(String organisation, Invitation.Guest guest) {}

    /** What an invitation says. @throws DomainException LINK_EXPIRED; TENANT_NOT_ACTIVE */
    public Invited show(String token) {
        MailedToken found = tokens.get(Purpose.INVITATION, token);
        Tenant home = tenants.getNow(found.tenant().orElseThrow());
        return new Invited(home.name(), Invitation.of(found).guest());
    }

    /**
     * Makes the invited person's account.
     *
     * @throws DomainException INVALID_INPUT on password, and then the invitation stays good; LINK_EXPIRED; TENANT_NOT_ACTIVE;
     *     CONFLICT when there is an account with this e-mail by now
     */
    public void accept(String token, String password) {
        Check check = new Check();
        Password secret = check.value(password, "password", Password::new);
        check.done();
        MailedToken found = tokens.get(Purpose.INVITATION, token);
        Tenant home = tenants.getNow(found.tenant().orElseThrow());
        Invitation.Guest guest = Invitation.of(found).guest();
        String hash = passwords.hash(secret);
        // The token goes first: withdrawn is withdrawn. Who dies in between has to be invited again.
        tokens.use(Purpose.INVITATION, token);
        createAccount.create(home.asSystem(), new NewAccount(guest.email(), guest.name(), guest.role(), hash));
    }
}
