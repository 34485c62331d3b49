package org.switchboard.core.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.switchboard.core.holding.ManageHoldings;
import org.switchboard.core.job.JobHandler;
import org.switchboard.core.job.Jobs;
import org.switchboard.core.member.InviteMembers;
import org.switchboard.core.quota.ManageQuotas;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantStatus;
import org.switchboard.core.tenant.Tenants;

/** Once a tenant can be used: sets the limits of its plan and invites its first administrator. Again is harmless. */
@ApplicationScoped
class FinishOnboarding implements JobHandler {
    private static final Logger LOG = System.getLogger(FinishOnboarding.class.getName());

    private final Onboardings onboardings;
    private final Tenants tenants;
    private final ManageQuotas quotas;
    private final ManageHoldings holdings;
    private final InviteMembers invite;
    private final Jobs jobs;

    protected FinishOnboarding() {
        this(null, null, null, null, null, null);
    }

    @Inject
    FinishOnboarding(
            Onboardings onboardings,
            Tenants tenants,
            ManageQuotas quotas,
            ManageHoldings holdings,
            InviteMembers invite,
            Jobs jobs) {
        this.onboardings = onboardings;
        this.tenants = tenants;
        this.quotas = quotas;
        this.holdings = holdings;
        this.invite = invite;
        this.jobs = jobs;
    }

    @Override
    public String kind() {
        return "finish-onboarding";
    }

    /** In the transaction that makes the tenant active. */
    void onChange(@Observes Tenant tenant) {
        if (tenant.status() == TenantStatus.ACTIVE && onboardings.isUnfinished(tenant.id())) {
            jobs.add(tenant.schema(), kind(), tenant.id().value());
        }
    }

    @Override
    public void run(TenantSchema schema, UUID id) {
        onboardings
                .findOf(new TenantId(id))
                .filter(onboarding -> !onboarding.finished())
                .ifPresent(onboarding -> tenants.findServed(schema).ifPresent(tenant -> finish(tenant, onboarding)));
    }

    private void finish(Tenant tenant, Onboarding onboarding) {
        Plan plan = onboarding.plan();
        quotas.setOfTenant(tenant.id(), plan.quota(), found -> {}, onboarding.begunBy());
        holdings.setOfTenant(tenant.id(), plan.holdings(), found -> {}, onboarding.begunBy());
        invite.invite(tenant.asSystem(), onboarding.adminEmail(), onboarding.adminName(), Role.TENANT_ADMIN);
        onboardings.finish(onboarding);
    }

    @Override
    public void giveUp(TenantSchema schema, UUID id, RuntimeException failure) {
        LOG.log(Level.WARNING, "the first administrator of the tenant in " + schema + " wasn't invited", failure);
    }
}
