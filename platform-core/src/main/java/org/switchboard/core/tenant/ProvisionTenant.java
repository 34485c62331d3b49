package org.switchboard.core.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.switchboard.core.identity.CreateAccount;
import org.switchboard.core.identity.NewAccount;
import org.switchboard.core.job.JobHandler;
import org.switchboard.core.secret.TenantKeys;
import org.switchboard.core.tenancy.Role;
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

    protected ProvisionTenant() {
        this(null, null, null, null);
    }

    @Inject
    public ProvisionTenant(Tenants tenants, TenantKeys keys, TenantStore store, CreateAccount accounts) {
        this.tenants = tenants;
        this.keys = keys;
        this.store = store;
        this.accounts = accounts;
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
        tenants.fail(new TenantId(tenant), "Setting up stopped: " + failure.getMessage());
    }

    private void provision(Tenant tenant) {
        keys.create(tenant.id());
        String version = store.create(tenant.schema());
        tenants.findPendingAdmin(tenant.id())
                .ifPresent(admin -> accounts.createIfAbsent(
                        tenant.asSystem(),
                        new NewAccount(admin.email(), admin.name(), Role.TENANT_ADMIN, admin.passwordHash())));
        tenants.activate(tenant.id(), version);
        LOG.log(Level.INFO, "tenant {0} is ready in schema {1}", tenant.id(), tenant.schema());
    }
}
