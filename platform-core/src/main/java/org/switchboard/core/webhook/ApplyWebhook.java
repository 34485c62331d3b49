package org.switchboard.core.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.agent.Agents;
import org.switchboard.core.call.CallId;
import org.switchboard.core.call.CallReport;
import org.switchboard.core.call.Calls;
import org.switchboard.core.call.facts.CallFacts;
import org.switchboard.core.job.JobHandler;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantSchema;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.Tenants;
import org.switchboard.core.webhook.WebhookEvents.Stored;
import org.switchboard.spi.voice.ProviderAgentId;
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
        read(event.provider(), event.body(), this::agent)
                .map(report -> calls.join(List.of(report)).get(0))
                .ifPresentOrElse(call -> events.applied(event.id(), call), () -> events.ignored(event.id()));
    }

    /** The tenant's agent that has this id at the provider. */
    AgentId agent(ProviderAgentId agent) {
        return agents.find(agent)
                .map(Agent::id)
                .orElseThrow(() -> new IllegalStateException("the agent of this call isn't known here (yet)"));
    }

    /** What a delivery tells about a call; empty when it is about none. */
    Optional<CallReport> read(String provider, byte[] body, Function<ProviderAgentId, AgentId> agents) {
        VoiceEvent told = providers.get(provider).webhooks().orElseThrow().parse(body);
        return told instanceof CallReported report
                ? Optional.of(new CallReport(
                        agents.apply(report.call().agent()), report.call().id(), reference(report), facts(report)))
                : Optional.empty();
    }

    private static CallFacts facts(CallReported report) {
        return CallFacts.of(
                report.call(), report.at(), Optional.ofNullable(report.details().get("destination")));
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
