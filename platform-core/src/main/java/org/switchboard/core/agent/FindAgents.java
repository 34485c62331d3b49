package org.switchboard.core.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.switchboard.core.connection.VoiceAccounts;
import org.switchboard.core.plugin.VoiceGateway;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.spi.voice.Voice;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.Voices;

/** Shows agents: an administrator all of the tenant's, a customer the assigned ones. Also the voices they can have. */
@ApplicationScoped
public class FindAgents {
    private final TenantScope scope;
    private final Agents agents;
    private final VoiceAccounts accounts;
    private final VoiceGateway gateway;

    protected FindAgents() {
        this(null, null, null, null);
    }

    @Inject
    public FindAgents(TenantScope scope, Agents agents, VoiceAccounts accounts, VoiceGateway gateway) {
        this.scope = scope;
        this.agents = agents;
        this.accounts = accounts;
        this.gateway = gateway;
    }

    /** Newest first. */
    public List<Agent> list(TenantContext context) {
        Permission.READ_VOICE.require(context);
        return scope.call(context, agents::list);
    }

    /** Some of them. */
    public List<Agent> list(TenantContext context, AgentFilter filter) {
        Permission.READ_VOICE.require(context);
        return scope.call(context, () -> agents.list(filter));
    }

    /** One. @throws org.switchboard.core.problem.DomainException NOT_FOUND, also when it is somebody else's */
    public Agent get(TenantContext context, AgentId id) {
        Permission.READ_VOICE.require(context);
        return scope.call(context, () -> agents.get(id));
    }

    /** The customers who may use an agent. */
    public List<UUID> assignees(TenantContext context, AgentId id) {
        Permission.MANAGE_AGENTS.require(context);
        return scope.call(context, () -> {
            agents.get(id);
            return agents.assignees(id);
        });
    }

    /** The agents that a customer may use; none for somebody who isn't one. */
    public List<AgentId> assignedTo(TenantContext context, UUID customer) {
        Permission.MANAGE_AGENTS.require(context);
        return scope.call(context, () -> agents.assignedTo(customer));
    }

    /** The provider's voices. */
    public List<Voice> voices(TenantContext context) {
        Permission.READ_VOICE.require(context);
        try {
            return gateway.read(accounts.of(context).account(), Voices.class, Voices::list);
        } catch (VoiceException e) {
            throw VoiceGateway.problem(e);
        }
    }
}
