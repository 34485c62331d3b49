package org.switchboard.core.offboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.switchboard.core.job.JobHandler;
import org.switchboard.core.job.Jobs;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;
import org.switchboard.core.tenancy.TenantStore;
import org.switchboard.core.tenant.Progress;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantStep;
import org.switchboard.core.tenant.TenantSteps;
import org.switchboard.core.tenant.TenantTask;
import org.switchboard.core.tenant.Tenants;

/**
 * Removes a tenant until nothing is left but the report. The provider comes before the data key, because the key opens the
 * account there. Dropping the role is the barrier: after it no transaction can be bound to the tenant, so what is cleared away
 * then can't come back.
 */
@ApplicationScoped
public class OffboardTenant implements JobHandler {
    /** Kind of the job. */
    public static final String KIND = "offboard-tenant";

    private static final Logger LOG = System.getLogger(OffboardTenant.class.getName());

    private final Offboardings offboardings;
    private final Tenants tenants;
    private final TenantSteps runner;
    private final Contents contents;
    private final ClearProvider provider;
    private final ClearPlatform platform;
    private final TenantStore store;
    private final Jobs jobs;

    protected OffboardTenant() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    OffboardTenant(
            Offboardings offboardings,
            Tenants tenants,
            TenantSteps runner,
            Contents contents,
            ClearProvider provider,
            ClearPlatform platform,
            TenantStore store,
            Jobs jobs) {
        this.offboardings = offboardings;
        this.tenants = tenants;
        this.runner = runner;
        this.contents = contents;
        this.provider = provider;
        this.platform = platform;
        this.store = store;
        this.jobs = jobs;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(TenantSchema schema, UUID tenant) {
        Optional<Offboarding> open = offboardings
                .find(new TenantId(tenant))
                .filter(found -> found.finishedAt().isEmpty());
        if (open.isPresent() && !runner.run(open.get().asSystem(), TenantTask.OFFBOARDING, steps())) {
            jobs.addAlone(schema, KIND, tenant);
        }
    }

    @Override
    public void giveUp(TenantSchema schema, UUID tenant, RuntimeException failure) {
        TenantId id = new TenantId(tenant);
        runner.stop(id, TenantTask.OFFBOARDING, failure);
        if (tenants.findById(id).isPresent()) {
            tenants.tell(id, Optional.of("Removing it stopped: " + TenantSteps.words(failure)));
        }
    }

    /** How far the removal has come. */
    public Progress progress(TenantId tenant) {
        return runner.progress(tenant, TenantTask.OFFBOARDING, steps());
    }

    /** What there is to do, in order. */
    List<TenantStep> steps() {
        return List.of(
                TenantStep.of("stop-serving", platform::stopServing),
                TenantStep.of("count", ifMade(this::count)),
                TenantStep.of("settle", ifMade(provider::settle)),
                new TenantStep("provider-numbers", ifMade(Kind.NUMBERS)),
                new TenantStep("provider-calls", ifMade(Kind.CALLS)),
                new TenantStep("provider-agents", ifMade(Kind.AGENTS)),
                TenantStep.of("data-key", platform::destroyKey),
                TenantStep.of("schema", tenant -> store.dropSchema(tenant.schema())),
                TenantStep.of("role", tenant -> store.dropRole(tenant.schema())),
                TenantStep.of("registry", platform::forget),
                TenantStep.of("report", this::report));
    }

    private void count(TenantContext tenant) {
        offboardings.count(tenant.tenant(), contents.count(tenant));
        contents.provider(tenant).ifPresent(name -> offboardings.provider(tenant.tenant(), name));
    }

    private void report(TenantContext tenant) {
        offboardings.finish(tenant.tenant());
        LOG.log(Level.INFO, "tenant {0} with schema {1} is gone", tenant.tenant(), tenant.schema());
    }

    // A tenant whose setup failed may have no tables to look into.
    private boolean isMade(TenantContext tenant) {
        return tenants.findById(tenant.tenant()).flatMap(Tenant::schemaVersion).isPresent();
    }

    private Consumer<TenantContext> ifMade(Consumer<TenantContext> work) {
        return tenant -> {
            if (isMade(tenant)) {
                work.accept(tenant);
            }
        };
    }

    private Predicate<TenantContext> ifMade(Kind kind) {
        return tenant -> !isMade(tenant) || provider.delete(tenant, kind);
    }
}
