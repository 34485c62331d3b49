package org.switchboard.core.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.switchboard.core.job.JobHandler;
import org.switchboard.core.job.Jobs;
import org.switchboard.core.tenancy.TenantSchema;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.Tenants;

/** Adds to a demo tenant from an earlier run what it still lacks, after the start. */
@ApplicationScoped
class DemoMending implements JobHandler {
    private static final Logger LOG = System.getLogger(DemoMending.class.getName());

    @Inject
    Jobs jobs;

    @Inject
    Tenants tenants;

    @Inject
    DemoFurnishing furnishing;

    @Override
    public String kind() {
        return "mend-demo";
    }

    /** Queues it; the queue is read when the server is ready. */
    @Transactional
    public void later(Tenant tenant) {
        jobs.add(tenant.schema(), kind(), tenant.id().value());
    }

    @Override
    public void run(TenantSchema schema, UUID id) {
        Tenant tenant = tenants.findBySchema(schema).orElseThrow();
        DemoTenant.ALL.stream()
                .filter(demo -> demo.slug().equals(tenant.slug().value()))
                .forEach(demo -> furnishing.furnish(tenant, demo));
    }

    @Override
    public void giveUp(TenantSchema schema, UUID id, RuntimeException failure) {
        LOG.log(Level.WARNING, "the demo tenant in " + schema + " stays incomplete", failure);
    }
}
