package org.switchboard.core.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.holding.HoldingGuards;
import org.switchboard.core.holding.HoldingGuards.Guard;
import org.switchboard.core.identity.AccountRemoved;
import org.switchboard.core.identity.Accounts;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

/** Decides which customers may use an agent; they see it, its numbers, calls and leads. */
@ApplicationScoped
public class AssignAgent {
    private final TenantScope scope;
    private final Agents agents;
    private final Accounts accounts;
    private final Audit audit;
    private final HoldingGuards holdings;

    protected AssignAgent() {
        this(null, null, null, null, null);
    }

    @Inject
    public AssignAgent(TenantScope scope, Agents agents, Accounts accounts, HoldingGuards holdings, Audit audit) {
        this.scope = scope;
        this.agents = agents;
        this.accounts = accounts;
        this.holdings = holdings;
        this.audit = audit;
    }

    /**
     * Lets the customer use the agent; again is harmless.
     *
     * @throws DomainException NOT_FOUND; INVALID_INPUT on customer_id; QUOTA_EXCEEDED
     */
    public void assign(TenantContext context, AgentId agent, UUID customer) {
        Permission.MANAGE_AGENTS.require(context);
        Guard room = holdings.oneMoreAgent(context, customer, agent.value());
        scope.run(context, () -> {
            agents.get(agent);
            boolean isCustomer = accounts.findById(customer)
                    .filter(account -> account.role() == Role.CUSTOMER)
                    .isPresent();
            if (!isCustomer) {
                throw DomainException.invalid("customer_id", "There is no such customer.");
            }
            room.pass();
            if (agents.assign(agent, customer)) {
                audit.record(
                        context, AuditAction.AGENT_ASSIGNED, agent, Fields.NONE, Fields.of("customer_id", customer));
            }
        });
    }

    /** Takes the agent away from the customer; again is harmless. */
    public void unassign(TenantContext context, AgentId agent, UUID customer) {
        Permission.MANAGE_AGENTS.require(context);
        scope.run(context, () -> {
            agents.get(agent);
            if (agents.unassign(agent, customer)) {
                audit.record(
                        context, AuditAction.AGENT_UNASSIGNED, agent, Fields.of("customer_id", customer), Fields.NONE);
            }
        });
    }

    /** Who leaves the tenant leaves its agents. */
    void onRemoved(@Observes AccountRemoved removed) {
        agents.unassignAll(removed.id());
    }
}
