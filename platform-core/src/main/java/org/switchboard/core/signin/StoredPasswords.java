package org.switchboard.core.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.switchboard.core.audit.Actor;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.audit.PlatformAudit;
import org.switchboard.core.identity.Account;
import org.switchboard.core.identity.Accounts;
import org.switchboard.core.identity.Password;
import org.switchboard.core.identity.PasswordHasher;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.core.tenant.Tenant;

/** Where passwords are kept: with the platform's people, and with the accounts of each tenant. */
@ApplicationScoped
class StoredPasswords {
    private final PlatformUsers platformUsers;
    private final TenantScope scope;
    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final Sessions sessions;
    private final Audit audit;
    private final PlatformAudit platformAudit;

    protected StoredPasswords() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    StoredPasswords(
            PlatformUsers platformUsers,
            TenantScope scope,
            Accounts accounts,
            PasswordHasher hasher,
            Sessions sessions,
            Audit audit,
            PlatformAudit platformAudit) {
        this.platformUsers = platformUsers;
        this.scope = scope;
        this.accounts = accounts;
        this.hasher = hasher;
        this.sessions = sessions;
        this.audit = audit;
        this.platformAudit = platformAudit;
    }

    /** Whether it is the person's password. */
    boolean matches(User user, String typed) {
        return hash(user).map(hash -> hasher.matches(typed, hash)).orElse(false);
    }

    private Optional<String> hash(User user) {
        if (user.tenant().isEmpty()) {
            return platformUsers.findById(user.id()).map(PlatformUser::passwordHash);
        }
        return scope.call(user.tenant().get().asSystem(), () -> accounts.findById(user.id()))
                .map(Account::passwordHash);
    }

    /** Changes it, and ends the person's sessions, except one if given. Not inside a transaction. */
    void change(User user, Password next, Optional<SessionId> except) {
        // Before and after: whoever knows the old password stays out though we die in between, or they sign in just
        // now.
        sessions.revokeAll(user.id(), except);
        String hash = hasher.hash(next);
        Actor self = new Actor(user.role(), Optional.of(user.id()));
        user.tenant()
                .map(Tenant::asSystem)
                .ifPresentOrElse(
                        home -> scope.run(home, () -> {
                            accounts.changePassword(user.id(), hash);
                            audit.record(self, AuditAction.PASSWORD_CHANGED, user.id(), Fields.NONE, Fields.NONE);
                        }),
                        () -> platformAudit.recordIf(
                                () -> {
                                    platformUsers.changePassword(user.id(), hash);
                                    return true;
                                },
                                self,
                                AuditAction.PASSWORD_CHANGED,
                                user.id()));
        sessions.revokeAll(user.id(), except);
    }
}
