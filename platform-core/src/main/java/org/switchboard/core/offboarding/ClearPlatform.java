package org.switchboard.core.offboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.switchboard.core.agent.AgentRoutes;
import org.switchboard.core.apikey.ApiKeys;
import org.switchboard.core.connection.WebhookTokens;
import org.switchboard.core.idempotency.IdempotencyKeys;
import org.switchboard.core.identity.LoginDirectory;
import org.switchboard.core.job.Jobs;
import org.switchboard.core.mail.MailedTokens;
import org.switchboard.core.reconcile.Reconciliations;
import org.switchboard.core.secret.TenantKeys;
import org.switchboard.core.signin.Sessions;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenant.TenantSteps;
import org.switchboard.core.tenant.TenantTask;
import org.switchboard.core.tenant.Tenants;
import org.switchboard.core.webhook.InboxRows;
import org.switchboard.core.webhook.Quarantine;

/** Clears away what the platform itself keeps about a tenant. */
@ApplicationScoped
class ClearPlatform {
    private final Sessions sessions;
    private final ApiKeys keysOfPrograms;
    private final MailedTokens mailed;
    private final LoginDirectory directory;
    private final AgentRoutes routes;
    private final WebhookTokens tokens;
    private final Reconciliations reconciliations;
    private final Quarantine quarantine;
    private final InboxRows inbox;
    private final IdempotencyKeys answers;
    private final Jobs jobs;
    private final TenantKeys keys;
    private final Tenants tenants;
    private final TenantSteps progress;

    protected ClearPlatform() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    ClearPlatform(
            Sessions sessions,
            ApiKeys keysOfPrograms,
            MailedTokens mailed,
            LoginDirectory directory,
            AgentRoutes routes,
            WebhookTokens tokens,
            Reconciliations reconciliations,
            Quarantine quarantine,
            InboxRows inbox,
            IdempotencyKeys answers,
            Jobs jobs,
            TenantKeys keys,
            Tenants tenants,
            TenantSteps progress) {
        this.sessions = sessions;
        this.keysOfPrograms = keysOfPrograms;
        this.mailed = mailed;
        this.directory = directory;
        this.routes = routes;
        this.tokens = tokens;
        this.reconciliations = reconciliations;
        this.quarantine = quarantine;
        this.inbox = inbox;
        this.answers = answers;
        this.jobs = jobs;
        this.keys = keys;
        this.tenants = tenants;
        this.progress = progress;
    }

    /** Nobody signs in, nothing is taken in, no job runs any more. */
    void stopServing(TenantContext tenant) {
        sessions.removeAll(tenant.tenant());
        keysOfPrograms.removeAll(tenant.tenant());
        mailed.removeAll(tenant.tenant());
        directory.removeAll(tenant.tenant());
        routes.list(tenant.tenant()).forEach(known -> quarantine.remove(known.provider(), known.agent()));
        routes.retire(tenant.tenant());
        tokens.removeAll(tenant.tenant());
        reconciliations.removeAll(tenant.tenant());
        inbox.clear(tenant.schema());
        answers.removeAll(tenant.tenant());
        jobs.removeAll(tenant.schema(), OffboardTenant.KIND);
    }

    void destroyKey(TenantContext tenant) {
        keys.destroy(tenant.tenant());
    }

    /** Takes it out of the registry, with what requests that were under way may have left meanwhile. */
    void forget(TenantContext tenant) {
        stopServing(tenant);
        destroyKey(tenant);
        progress.forget(tenant.tenant(), TenantTask.PROVISIONING);
        tenants.remove(tenant.tenant());
    }
}
