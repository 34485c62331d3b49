package org.switchboard.core.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.connection.VoiceAccounts;
import org.switchboard.core.connection.VoiceAccounts.Connected;
import org.switchboard.core.plugin.VoiceGateway;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceException;

/** Deletes an agent, at the provider first: what is gone here could not be found there again. */
@ApplicationScoped
public class DeleteAgent {
    private final TenantScope scope;
    private final Agents agents;
    private final AgentRoutes routes;
    private final VoiceAccounts accounts;
    private final VoiceGateway gateway;
    private final Audit audit;

    protected DeleteAgent() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public DeleteAgent(
            TenantScope scope,
            Agents agents,
            AgentRoutes routes,
            VoiceAccounts accounts,
            VoiceGateway gateway,
            Audit audit) {
        this.scope = scope;
        this.agents = agents;
        this.routes = routes;
        this.accounts = accounts;
        this.gateway = gateway;
        this.audit = audit;
    }

    /** Deletes the agent. @throws DomainException CONFLICT when calls were made with it: they would lose their agent */
    public void delete(TenantContext context, AgentId id) {
        Permission.MANAGE_AGENTS.require(context);
        Agent agent = scope.call(context, () -> {
            Agent found = agents.get(id);
            if (agents.hasCalls(id)) {
                throw new DomainException(
                        ProblemCode.CONFLICT, "Calls were made with this agent, so it stays. Unassign it instead.");
            }
            return found;
        });
        agent.providerAgent().ifPresent(there -> deleteAtProvider(context, there));
        scope.run(context, () -> {
            agents.remove(id);
            audit.record(context, AuditAction.AGENT_DELETED, id, agent.audited(), Fields.NONE);
        });
    }

    private void deleteAtProvider(TenantContext context, ProviderAgentId agent) {
        Connected connected = accounts.of(context);
        try {
            gateway.write(connected.account(), org.switchboard.spi.voice.Agents.class, at -> {
                at.delete(agent);
                return agent;
            });
        } catch (VoiceException e) {
            throw VoiceGateway.problem(e);
        }
        routes.remove(connected.connection().provider(), agent);
    }
}
