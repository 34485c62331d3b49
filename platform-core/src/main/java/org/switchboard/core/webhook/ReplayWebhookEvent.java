package org.switchboard.core.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.job.Jobs;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

/** Applies a delivery again: one that was given up, when what hindered it is mended. For one that was applied it changes nothing. */
@ApplicationScoped
public class ReplayWebhookEvent {
    private final TenantScope scope;
    private final WebhookEvents events;
    private final Jobs jobs;
    private final Audit audit;

    protected ReplayWebhookEvent() {
        this(null, null, null, null);
    }

    @Inject
    public ReplayWebhookEvent(TenantScope scope, WebhookEvents events, Jobs jobs, Audit audit) {
        this.scope = scope;
        this.events = events;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** Queues it, with as many attempts as a new one. @throws org.switchboard.core.problem.DomainException NOT_FOUND */
    public void replay(TenantContext context, UUID id) {
        Permission.MANAGE_WEBHOOKS.require(context);
        scope.run(context, () -> {
            events.again(id);
            audit.record(context, AuditAction.WEBHOOK_EVENT_REPLAYED, id, Fields.NONE, Fields.NONE);
        });
        jobs.addAlone(context.schema(), ApplyWebhook.KIND, id);
    }
}
