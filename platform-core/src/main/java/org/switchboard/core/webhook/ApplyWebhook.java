package org.switchboard.core.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.Agents;
import org.switchboard.core.call.CallFacts;
import org.switchboard.core.call.CallId;
import org.switchboard.core.call.Calls;
import org.switchboard.core.job.JobHandler;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantSchema;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.Tenants;
import org.switchboard.core.webhook.WebhookEvents.Stored;
import org.switchboard.spi.voice.VoiceEvent;
import org.switchboard.spi.voice.VoiceEvent.CallReported;

/** Joins a delivery with what is known about its call; as a job, one that failed in its batch. Twice changes nothing. */
@ApplicationScoped
public class ApplyWebhook implements JobHandler {
    /** Kind of the job. */
    public static final String KIND = "apply-webhook";

    private final TenantScope scope;
    private final Tenants tenants;
    private final WebhookEvents events;
    private final ProviderRegistry providers;
    private final Agents agents;
    private final Calls calls;

    protected ApplyWebhook() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public ApplyWebhook(
            TenantScope scope,
            Tenants tenants,
            WebhookEvents events,
            ProviderRegistry providers,
            Agents agents,
            Calls calls) {
        this.scope = scope;
        this.tenants = tenants;
        this.events = events;
        this.providers = providers;
        this.agents = agents;
        this.calls = calls;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(TenantSchema schema, UUID id) {
        context(schema).ifPresent(tenant -> apply(tenant, id));
    }

    private void apply(TenantContext tenant, UUID id) {
        try {
            scope.run(tenant, () -> events.lock(id).ifPresent(this::apply));
        } catch (RuntimeException e) {
            scope.run(tenant, () -> events.failed(id, String.valueOf(e.getMessage())));
            throw e;
        }
    }

    @Override
    public void giveUp(TenantSchema schema, UUID id, RuntimeException failure) {
        context(schema).ifPresent(tenant -> scope.run(tenant, () -> events.stop(id)));
    }

    private void apply(Stored event) {
        apply(event.provider(), event.body())
                .ifPresentOrElse(call -> events.applied(event.id(), call), () -> events.ignored(event.id()));
    }

    /**
     * Joins what a delivery tells with what is known, in the running transaction of the tenant.
     *
     * @return the call it is about; empty when it is about none
     */
    Optional<CallId> apply(String provider, byte[] body) {
        VoiceEvent told = providers.get(provider).webhooks().orElseThrow().parse(body);
        return told instanceof CallReported report ? Optional.of(join(report)) : Optional.empty();
    }

    private CallId join(CallReported report) {
        Agent agent = agents.find(report.call().agent())
                .orElseThrow(() -> new IllegalStateException("the agent of this call isn't known here (yet)"));
        Optional<String> transferredTo = Optional.ofNullable(report.details().get("destination"));
        CallFacts facts = CallFacts.of(report.call(), report.at(), transferredTo);
        return calls.join(agent.id(), report.call().id(), reference(report), facts);
    }

    // Other platforms on the same account may write what they like there.
    private static Optional<CallId> reference(CallReported report) {
        try {
            return report.call().reference().map(UUID::fromString).map(CallId::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<TenantContext> context(TenantSchema schema) {
        return tenants.findServed(schema).map(Tenant::asSystem);
    }
}
