package org.switchboard.core.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.core.call.PlaceCall;
import org.switchboard.core.identity.Account;
import org.switchboard.core.identity.Accounts;
import org.switchboard.core.job.JobHandler;
import org.switchboard.core.job.Jobs;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantSchema;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.Tenants;

/** Places the demo's first calls once the server answers, so that the first look isn't at empty lists. */
@ApplicationScoped
class DemoCalls implements JobHandler {
    private static final Logger LOG = System.getLogger(DemoCalls.class.getName());
    // The last digits choose the outcome: conversations, voicemail, no answer, busy, broken, put through.
    private static final List<String> NUMBERS = List.of(
            "+14155550187",
            "+14155550119",
            "+14155550142",
            "+14155550163",
            "+14155550108",
            "+14155550131",
            "+14155550199",
            "+14155550170");

    @Inject
    Jobs jobs;

    @Inject
    Tenants tenants;

    @Inject
    TenantScope scope;

    @Inject
    Accounts accounts;

    @Inject
    FindAgents findAgents;

    @Inject
    PlaceCall placeCall;

    @Override
    public String kind() {
        return "demo-calls";
    }

    /** Queues the calls; the queue is read when the server is ready. */
    @Transactional
    public void later(Tenant tenant) {
        jobs.add(tenant.schema(), kind(), tenant.id().value());
    }

    @Override
    public void run(TenantSchema schema, UUID tenant) {
        Tenant found = tenants.findBySchema(schema).orElseThrow();
        Account admin = scope.call(found.asSystem(), () -> accounts.list(Role.TENANT_ADMIN))
                .get(0);
        TenantContext context = TenantContext.of(found.id(), schema, Role.TENANT_ADMIN, admin.id());
        List<Agent> agents = findAgents.list(context);
        for (int i = 0; i < NUMBERS.size(); i++) {
            Agent agent = agents.get(i % agents.size());
            placeCall.place(
                    context,
                    new PlaceCall.Request(agent.id().value(), NUMBERS.get(i), null, null, "demo-" + NUMBERS.get(i)));
        }
    }

    @Override
    public void giveUp(TenantSchema schema, UUID tenant, RuntimeException failure) {
        LOG.log(Level.WARNING, "the demo's first calls could not be placed", failure);
    }
}
