package org.switchboard.core.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.spi.voice.VoiceAgent;

/** Freezes an agent at its provider as it is there. Changes after that go into a new draft. Repeating it is harmless. */
@ApplicationScoped
public class PublishAgent {
    private final TenantScope scope;
    private final Agents agents;
    private final AgentsAtProvider provider;
    private final Audit audit;

    protected PublishAgent() {
        this(null, null, null, null);
    }

    @Inject
    public PublishAgent(TenantScope scope, Agents agents, AgentsAtProvider provider, Audit audit) {
        this.scope = scope;
        this.agents = agents;
        this.provider = provider;
        this.audit = audit;
    }

    /**
     * Publishes the latest version and returns its number.
     *
     * @throws DomainException NOT_FOUND; CONFLICT when it isn't made yet; PROVIDER_UNAVAILABLE; PROVIDER_REFUSED, also when the
     *     provider has no versions
     */
    public int publish(TenantContext context, AgentId id) {
        Permission.MANAGE_AGENTS.require(context);
        Agent agent = scope.call(context, () -> agents.get(id));
        VoiceAgent latest = provider.get(context, agent.requireProviderAgent());
        if (latest.published()) {
            return latest.version();
        }
        int version = provider.publish(context, latest).version();
        audit.recordAlone(context, AuditAction.AGENT_PUBLISHED, id, Fields.NONE, Fields.of("version", version));
        return version;
    }
}
