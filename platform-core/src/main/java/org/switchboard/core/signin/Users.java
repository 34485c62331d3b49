package org.switchboard.core.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.identity.Account;
import org.switchboard.core.identity.Accounts;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantStatus;
import org.switchboard.core.tenant.Tenants;

/** Everybody who can use the platform, wherever their account is kept. */
@ApplicationScoped
public class Users {
    private final PlatformUsers platformUsers;
    private final Tenants tenants;
    private final TenantScope scope;
    private final Accounts accounts;

    protected Users() {
        this(null, null, null, null);
    }

    @Inject
    Users(PlatformUsers platformUsers, Tenants tenants, TenantScope scope, Accounts accounts) {
        this.platformUsers = platformUsers;
        this.tenants = tenants;
        this.scope = scope;
        this.accounts = accounts;
    }

    /**
     * Somebody who may work now: the account isn't switched off and the tenant is active.
     *
     * @param tenant their tenant; empty for a platform admin
     */
    public Optional<User> findActive(UUID id, Optional<TenantId> tenant) {
        if (tenant.isEmpty()) {
            return platformUsers.findById(id).filter(PlatformUser::active).map(PlatformUser::toUser);
        }
        return tenants.findById(tenant.get())
                .filter(home -> home.status() == TenantStatus.ACTIVE)
                .flatMap(home -> findActive(id, home));
    }

    private Optional<User> findActive(UUID id, Tenant home) {
        return scope.callPastFence(home.asSystem(), () -> accounts.findById(id))
                .filter(Account::active)
                .map(account -> of(account, home));
    }

    static User of(Account account, Tenant home) {
        return new User(account.id(), account.email(), account.name(), account.role(), Optional.of(home));
    }
}
