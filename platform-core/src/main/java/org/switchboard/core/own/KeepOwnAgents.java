package org.switchboard.core.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.agent.AssignAgent;
import org.switchboard.core.agent.CreateAgent;
import org.switchboard.core.agent.DeleteAgent;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.core.agent.UpdateAgent;
import org.switchboard.core.holding.HoldingGuards;
import org.switchboard.core.number.BuyNumber;
import org.switchboard.core.number.ConnectAgent;
import org.switchboard.core.number.CreateAgentWithNumber.Created;
import org.switchboard.core.number.PhoneNumber;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

/**
 * Lets customers make agents for themselves within their quota, and change and delete those that they made. What has been found to be
 * theirs is done with the system's role that is lent for it (docs/decisions/0033); the audit log names them.
 */
@ApplicationScoped
public class KeepOwnAgents {
    private static final Set<Permission> LENT =
            Set.of(Permission.MANAGE_AGENTS, Permission.MANAGE_NUMBERS, Permission.READ_VOICE);
    private static final Set<ProblemCode> REFUSALS =
            Set.of(ProblemCode.PROVIDER_REFUSED, ProblemCode.INVALID_INPUT, ProblemCode.QUOTA_EXCEEDED);

    @Inject
    TenantScope scope;

    @Inject
    CreateAgent createAgent;

    @Inject
    ConnectAgent connectAgent;

    @Inject
    UpdateAgent updateAgent;

    @Inject
    DeleteAgent deleteAgent;

    @Inject
    AssignAgent assignAgent;

    @Inject
    FindAgents findAgents;

    @Inject
    BuyNumber buyNumber;

    @Inject
    HoldingGuards holdings;

    /**
     * Makes an agent, gives it to who asks, and buys it a number.
     *
     * @param areaCode where the number should be; null: no number
     * @throws DomainException as {@link CreateAgent} and {@link BuyNumber}, also QUOTA_EXCEEDED; when the number is refused the
     *     agent goes too
     */
    public Created create(TenantContext context, CreateAgent.Request request, Integer areaCode) {
        Permission.KEEP_OWN_AGENTS.require(context);
        requireRoom(context);
        TenantContext lent = context.lent(LENT);
        Agent agent = createAgent.create(lent, request);
        try {
            assignAgent.assign(lent, agent.id(), context.person());
            Optional<PhoneNumber> number = Optional.ofNullable(areaCode)
                    .map(code -> buyNumber.buy(lent, code, nickname(agent), Optional.of(agent.id())));
            return new Created(agent, number);
        } catch (DomainException e) {
            if (REFUSALS.contains(e.code())) {
                deleteAgent.delete(lent, agent.id());
            }
            throw e;
        }
    }

    private static String nickname(Agent agent) {
        return agent.name().substring(0, Math.min(80, agent.name().length()));
    }

    /**
     * Takes an agent over that the tenant's account at the provider has already, and gives it to who asks. Numbers stay as they are.
     *
     * @throws DomainException as {@link ConnectAgent}, also QUOTA_EXCEEDED
     */
    public Agent connect(TenantContext context, String providerAgentId, String name, boolean takeOverWebhook) {
        return connect(context, new ConnectAgent.Request(null, providerAgentId, null, name, null, takeOverWebhook));
    }

    /** The same, with no phone number in the request. */
    Agent connect(TenantContext context, ConnectAgent.Request request) {
        Permission.KEEP_OWN_AGENTS.require(context);
        requireRoom(context);
        TenantContext lent = context.lent(LENT);
        Agent agent = connectAgent.connect(lent, request).agent();
        assignAgent.assign(lent, agent.id(), context.person());
        return agent;
    }

    // Asked again when the agent is given to them; here so that nothing is made at the provider in vain.
    private void requireRoom(TenantContext context) {
        HoldingGuards.Guard room = holdings.oneMoreAgent(context, context.person(), new UUID(0, 0));
        scope.run(context, room::pass);
    }

    /** Changes an agent that they made. @throws DomainException NOT_FOUND; FORBIDDEN; as {@link UpdateAgent} */
    public Agent update(TenantContext context, AgentId id, CreateAgent.Request request) {
        Agent agent = requireOwn(context, id);
        return updateAgent.update(context.lent(LENT), id, request, Optional.of(Set.of(agent.version())));
    }

    /** The same, of one of these versions; empty: of any. */
    Agent update(TenantContext context, AgentId id, CreateAgent.Request request, Optional<Set<Integer>> versions) {
        requireOwn(context, id);
        return updateAgent.update(context.lent(LENT), id, request, versions);
    }

    /** Deletes an agent that they made. @throws DomainException NOT_FOUND; FORBIDDEN; as {@link DeleteAgent} */
    public void delete(TenantContext context, AgentId id) {
        requireOwn(context, id);
        deleteAgent.delete(context.lent(LENT), id);
    }

    private Agent requireOwn(TenantContext context, AgentId id) {
        Permission.KEEP_OWN_AGENTS.require(context);
        Agent agent = findAgents.get(context, id);
        if (!agent.createdBy().equals(context.person())) {
            throw new DomainException(
                    ProblemCode.FORBIDDEN, "Somebody else made this agent. Ask an administrator to change it.");
        }
        return agent;
    }
}
