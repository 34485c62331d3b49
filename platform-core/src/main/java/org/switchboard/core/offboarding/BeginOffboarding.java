package org.switchboard.core.offboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.audit.Actor;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.audit.PlatformAudit;
import org.switchboard.core.job.Jobs;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenant.Progress;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantStatus;
import org.switchboard.core.tenant.TenantSteps;
import org.switchboard.core.tenant.TenantTask;
import org.switchboard.core.tenant.Tenants;

/** Begins the removal of a tenant, or goes on with one that stopped. There is no way back. */
@ApplicationScoped
@Transactional
public class BeginOffboarding {
    private static final Logger LOG = System.getLogger(BeginOffboarding.class.getName());

    private final Tenants tenants;
    private final Offboardings offboardings;
    private final OffboardTenant offboardTenant;
    private final TenantSteps steps;
    private final Jobs jobs;
    private final PlatformAudit audit;

    protected BeginOffboarding() {
        this(null, null, null, null, null, null);
    }

    @Inject
    BeginOffboarding(
            Tenants tenants,
            Offboardings offboardings,
            OffboardTenant offboardTenant,
            TenantSteps steps,
            Jobs jobs,
            PlatformAudit audit) {
        this.tenants = tenants;
        this.offboardings = offboardings;
        this.offboardTenant = offboardTenant;
        this.steps = steps;
        this.jobs = jobs;
        this.audit = audit;
    }

    /**
     * Removes the tenant, in the background.
     *
     * @param slug the tenant's slug, to confirm
     * @param withoutProvider leave at the provider what can't be deleted there; the report lists it
     * @param by the platform admin who wants it
     * @return the tenant in {@code OFFBOARDING}
     * @throws DomainException NOT_FOUND; INVALID_INPUT on {@code slug}; CONFLICT while it is being set up or removed
     */
    public Tenant offboard(TenantId id, String slug, boolean withoutProvider, UUID by) {
        Tenant tenant = tenants.findById(id).orElseThrow(() -> DomainException.notFound("tenant"));
        if (!tenant.slug().value().equals(slug)) {
            throw DomainException.invalid("slug", "To confirm, write the slug of the tenant that is to be removed.");
        }
        if (tenant.status() == TenantStatus.OFFBOARDING) {
            goOn(tenant, withoutProvider);
        } else {
            begin(tenant, by);
        }
        if (withoutProvider) {
            offboardings.withoutProvider(id);
        }
        audit.record(
                Actor.platformAdmin(by),
                AuditAction.TENANT_OFFBOARDED,
                id,
                Fields.NONE,
                Fields.of("without_provider", withoutProvider));
        LOG.log(Level.INFO, "tenant {0} is being removed, as asked by {1}", id, by);
        return tenants.findById(id).orElseThrow();
    }

    /** How far the removal has come. */
    public Progress progress(TenantId tenant) {
        return offboardTenant.progress(tenant);
    }

    private void begin(Tenant tenant, UUID by) {
        tenants.offboard(tenant.id());
        offboardings.add(tenant, by);
        steps.start(tenant.id(), TenantTask.OFFBOARDING);
        jobs.add(tenant.schema(), OffboardTenant.KIND, tenant.id().value());
    }

    private void goOn(Tenant tenant, boolean withoutProvider) {
        if (offboardTenant.progress(tenant.id()).stopped()) {
            tenants.tell(tenant.id(), Optional.empty());
            steps.start(tenant.id(), TenantTask.OFFBOARDING);
            jobs.add(tenant.schema(), OffboardTenant.KIND, tenant.id().value());
        } else if (withoutProvider) {
            jobs.hurry(tenant.schema(), OffboardTenant.KIND);
        } else {
            throw TenantStatus.OFFBOARDING.conflict("It has begun");
        }
    }
}
