package org.switchboard.core.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.switchboard.core.identity.Accounts;
import org.switchboard.core.identity.Email;
import org.switchboard.core.identity.LoginDirectory;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.Tenants;

/** Finds the accounts that an e-mail has, at the platform and in tenants. */
@ApplicationScoped
class Logins {
    private final PlatformUsers platformUsers;
    private final LoginDirectory directory;
    private final Tenants tenants;
    private final TenantScope scope;
    private final Accounts accounts;

    protected Logins() {
        this(null, null, null, null, null);
    }

    @Inject
    Logins(
            PlatformUsers platformUsers,
            LoginDirectory directory,
            Tenants tenants,
            TenantScope scope,
            Accounts accounts) {
        this.platformUsers = platformUsers;
        this.directory = directory;
        this.tenants = tenants;
        this.scope = scope;
        this.accounts = accounts;
    }

    /** All of them, or only the one at that slug. */
    List<Login> find(Email email, Optional<String> slug) {
        List<Login> found = new ArrayList<>();
        if (slug.map(SignIn.PLATFORM::equals).orElse(true)) {
            platformUsers.findByEmail(email).map(Logins::login).ifPresent(found::add);
        }
        directory.find(email).stream()
                .flatMap(id -> tenants.findById(id).stream())
                .filter(tenant -> slug.map(tenant.slug().value()::equals).orElse(true))
                .flatMap(tenant -> find(email, tenant).stream())
                .forEach(found::add);
        return found;
    }

    private Optional<Login> find(Email email, Tenant tenant) {
        // A schema exists from the first migration on; before that there is no account to find.
        if (tenant.schemaVersion().isEmpty()) {
            return Optional.empty();
        }
        return scope.callPastFence(tenant.asSystem(), () -> accounts.findByEmail(email))
                .map(account -> new Login(Users.of(account, tenant), account.active(), account.passwordHash()));
    }

    private static Login login(PlatformUser user) {
        return new Login(user.toUser(), user.active(), user.passwordHash());
    }
}
