package org.switchboard.core.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import org.switchboard.core.identity.CreateAccount;
import org.switchboard.core.identity.NewAccount;
import org.switchboard.core.job.JobHandler;
import org.switchboard.core.secret.TenantKeys;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;
import org.switchboard.core.tenancy.TenantStore;

/** Makes a tenant usable: data key, role and schema, first administrator. Every step may be repeated after a crash. */
@ApplicationScoped
public class ProvisionTenant implements JobHandler {
    /** Kind of the job. */
    public static final String KIND = "provision-tenant";

    private static final Logger LOG = System.getLogger(ProvisionTenant.class.getName());

    private final Tenants tenants;
    private final TenantKeys keys;
    private final TenantStore store;
    private final CreateAccount accounts;
    private final TenantSteps runner;

    protected ProvisionTenant() {
        this(null, null, null, null, null);
    }

    @Inject
    public ProvisionTenant(
            Tenants tenants, TenantKeys keys, TenantStore store, CreateAccount accounts, TenantSteps runner) {
        this.tenants = tenants;
        this.keys = keys;
        this.store = store;
        this.accounts = accounts;
        this.runner = runner;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(TenantSchema schema, UUID tenant) {
        tenants.findById(new TenantId(tenant))
                .filter(found -> found.status() == TenantStatus.PROVISIONING)
                .ifPresent(this::provision);
    }

    @Override
    public void giveUp(TenantSchema schema, UUID tenant, RuntimeException failure) {
        runner.stop(new TenantId(tenant), TenantTask.PROVISIONING, failure);
        tenants.fail(new TenantId(tenant), "Setting up stopped: " + TenantSteps.words(failure));
    }

    /** How far setting the tenant up has come. */
    public Progress progress(TenantId tenant) {
        return runner.progress(tenant, TenantTask.PROVISIONING, steps());
    }

    /** What there is to do, in order. */
    List<TenantStep> steps() {
        return List.of(
                TenantStep.of("data-key", tenant -> keys.create(tenant.tenant())),
                TenantStep.of("schema", tenant -> tenants.migrated(tenant.tenant(), store.create(tenant.schema()))),
                TenantStep.of("administrator", this::createAdmin));
    }

    private void createAdmin(TenantContext tenant) {
        tenants.findPendingAdmin(tenant.tenant())
                .ifPresent(admin -> accounts.createIfAbsent(
                        tenant, new NewAccount(admin.email(), admin.name(), Role.TENANT_ADMIN, admin.passwordHash())));
    }

    private void provision(Tenant tenant) {
        runner.run(tenant.asSystem(), TenantTask.PROVISIONING, steps());
        tenants.activate(tenant.id());
        LOG.log(Level.INFO, "tenant {0} is ready in schema {1}", tenant.id(), tenant.schema());
    }
}
