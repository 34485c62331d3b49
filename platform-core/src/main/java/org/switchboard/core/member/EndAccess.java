package org.switchboard.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.apikey.ApiKeys;
import org.switchboard.core.identity.Account;
import org.switchboard.core.identity.Accounts;
import org.switchboard.core.job.JobHandler;
import org.switchboard.core.job.Jobs;
import org.switchboard.core.mail.MailedTokens;
import org.switchboard.core.signin.Sessions;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantSchema;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.Tenants;

/**
 * Ends sessions and API keys that fit an account no more, because its role is another or it is switched off. It looks at what holds
 * when it runs, so running again is harmless: at once after the commit, and by a job should the node die before that.
 */
@ApplicationScoped
public class EndAccess implements JobHandler {
    private final TenantScope scope;
    private final Accounts accounts;
    private final Sessions sessions;
    private final ApiKeys keys;
    private final MailedTokens tokens;
    private final Tenants tenants;
    private final Jobs jobs;

    protected EndAccess() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    EndAccess(
            TenantScope scope,
            Accounts accounts,
            Sessions sessions,
            ApiKeys keys,
            MailedTokens tokens,
            Tenants tenants,
            Jobs jobs) {
        this.scope = scope;
        this.accounts = accounts;
        this.sessions = sessions;
        this.keys = keys;
        this.tokens = tokens;
        this.tenants = tenants;
        this.jobs = jobs;
    }

    @Override
    public String kind() {
        return "end-access";
    }

    /** Has it done after the commit of the tenant's running transaction, whatever happens to this node. */
    void later(TenantContext context, UUID user) {
        scope.jdbcHere(connection -> {
            try (var sql = connection.prepareStatement(Jobs.INSERT)) {
                sql.setString(1, context.schema().name());
                sql.setString(2, kind());
                sql.setObject(3, user);
                return sql.executeUpdate();
            }
        });
        jobs.announce();
    }

    /** Does it. Not inside a transaction. */
    void now(TenantContext context, UUID user) {
        Optional<Role> role = scope.call(context.asSystem(), () -> accounts.findById(user))
                .filter(Account::active)
                .map(Account::role);
        sessions.revokeAllBut(user, role);
        keys.revokeAllBut(user, role);
        if (role.isEmpty()) {
            tokens.withdrawAll(user);
        }
    }

    @Override
    public void run(TenantSchema schema, UUID user) {
        tenants.findServed(schema).map(Tenant::asSystem).ifPresent(home -> now(home, user));
    }

    @Override
    public void giveUp(TenantSchema schema, UUID user, RuntimeException failure) {
        // The log has it. A session's refresh looks at the account again, so at most the access token lives on.
    }
}
