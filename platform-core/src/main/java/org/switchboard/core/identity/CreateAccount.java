package org.switchboard.core.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

/** Makes an account in a tenant and enters its e-mail in the login directory. */
@ApplicationScoped
public class CreateAccount {
    private final TenantScope scope;
    private final Accounts accounts;
    private final LoginDirectory directory;
    private final Clock clock;
    private final Audit audit;

    protected CreateAccount() {
        this(null, null, null, null, null);
    }

    @Inject
    public CreateAccount(TenantScope scope, Accounts accounts, LoginDirectory directory, Clock clock, Audit audit) {
        this.scope = scope;
        this.accounts = accounts;
        this.directory = directory;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Makes the account.
     *
     * @throws org.switchboard.core.problem.DomainException CONFLICT on {@code email}
     */
    public Account create(TenantContext context, NewAccount request) {
        // The directory first: an entry without an account is harmless, an account without an entry can't sign in.
        directory.add(request.email(), context.tenant());
        Account account = account(request);
        scope.run(context, () -> {
            accounts.add(account);
            audit.record(context, AuditAction.ACCOUNT_CREATED, account.id(), Fields.NONE, account.audited());
        });
        return account;
    }

    /** Makes the account unless the e-mail has one in this tenant. */
    public Account createIfAbsent(TenantContext context, NewAccount request) {
        return scope.call(context, () -> accounts.findByEmail(request.email()))
                .orElseGet(() -> create(context, request));
    }

    private Account account(NewAccount request) {
        return new Account(
                UuidCreator.getTimeOrderedEpoch(),
                request.email(),
                request.name(),
                request.role(),
                true,
                request.passwordHash(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
