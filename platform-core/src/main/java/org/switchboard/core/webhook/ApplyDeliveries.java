package org.switchboard.core.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.call.CallId;
import org.switchboard.core.call.CallReport;
import org.switchboard.core.call.Calls;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantSchema;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.Tenants;
import org.switchboard.spi.voice.ProviderAgentId;

/**
 * Moves deliveries from the inbox to a tenant's trail and joins them with its calls, a batch in one transaction. When one of a
 * batch can't be applied, all of it is moved unapplied, with a job for each, which knows patience and an end.
 */
@ApplicationScoped
public class ApplyDeliveries {
    private static final Logger LOG = System.getLogger(ApplyDeliveries.class.getName());
    private static final int BATCH = 25;

    private final TenantScope scope;
    private final Tenants tenants;
    private final InboxRows inbox;
    private final WebhookTrail trail;
    private final ApplyWebhook apply;
    private final Calls calls;

    protected ApplyDeliveries() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public ApplyDeliveries(
            TenantScope scope, Tenants tenants, InboxRows inbox, WebhookTrail trail, ApplyWebhook apply, Calls calls) {
        this.scope = scope;
        this.tenants = tenants;
        this.inbox = inbox;
        this.trail = trail;
        this.apply = apply;
        this.calls = calls;
    }

    /** Does the next batch of a tenant; whether there may be more to do now. A fenced tenant's deliveries wait. */
    boolean next(TenantSchema schema) {
        Optional<Tenant> tenant = tenants.findBySchema(schema);
        if (tenant.isEmpty()) {
            // Another node didn't know yet that the tenant was gone.
            inbox.clear(schema);
            return false;
        }
        return tenants.findServed(schema).map(served -> next(served.asSystem())).orElse(false);
    }

    private boolean next(TenantContext tenant) {
        try {
            return scope.call(tenant, () -> move(tenant, true));
        } catch (RuntimeException e) {
            if (e instanceof DomainException refused && refused.code() == ProblemCode.TENANT_UPGRADING) {
                return false;
            }
            LOG.log(Level.WARNING, "a batch of deliveries can''t be applied; trying one by one", e);
            return scope.call(tenant, () -> move(tenant, false));
        }
    }

    private boolean move(TenantContext tenant, boolean applied) {
        Optional<List<Delivery>> taken = inbox.take(tenant, BATCH);
        if (taken.isEmpty()) {
            return false;
        }
        List<Delivery> fresh = trail.unknown(tenant, taken.get());
        if (applied) {
            trail.add(tenant, fresh, join(fresh));
        } else {
            trail.addUnapplied(tenant, fresh);
        }
        return taken.get().size() == BATCH;
    }

    private Map<UUID, CallId> join(List<Delivery> deliveries) {
        Map<ProviderAgentId, AgentId> agents = new HashMap<>();
        Map<UUID, CallReport> reports = new LinkedHashMap<>();
        for (Delivery delivery : deliveries) {
            apply.read(delivery.provider(), delivery.body(), agent -> agents.computeIfAbsent(agent, apply::agent))
                    .ifPresent(report -> reports.put(delivery.id(), report));
        }
        if (reports.isEmpty()) {
            return Map.of();
        }
        Iterator<CallId> joined = calls.join(List.copyOf(reports.values())).iterator();
        return reports.keySet().stream().collect(Collectors.toMap(Function.identity(), id -> joined.next()));
    }
}
