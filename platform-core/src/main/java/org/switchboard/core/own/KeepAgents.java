package org.switchboard.core.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.agent.CreateAgent;
import org.switchboard.core.agent.DeleteAgent;
import org.switchboard.core.agent.UpdateAgent;
import org.switchboard.core.number.ConnectAgent;
import org.switchboard.core.number.CreateAgentWithNumber;
import org.switchboard.core.number.CreateAgentWithNumber.Created;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;

/** Makes, connects, changes and deletes agents for whoever asks: administrators all of the tenant's, customers those that they make. */
@ApplicationScoped
public class KeepAgents {
    @Inject
    KeepOwnAgents ownAgents;

    @Inject
    CreateAgentWithNumber createAgent;

    @Inject
    ConnectAgent connectAgent;

    @Inject
    UpdateAgent updateAgent;

    @Inject
    DeleteAgent deleteAgent;

    @Inject
    ProviderRegistry providers;

    /** @throws DomainException as {@link CreateAgentWithNumber}, to customers as {@link KeepOwnAgents#create} */
    public Created create(TenantContext context, CreateAgentWithNumber.Request request) {
        if (!isCustomer(context)) {
            return createAgent.create(context, request);
        }
        requireProvider(request.providerType());
        return ownAgents.create(context, request.agent(), request.areaCode());
    }

    /**
     * Customers can't take over a number, which might be somebody else's.
     *
     * @throws DomainException as {@link ConnectAgent}, to customers as {@link KeepOwnAgents#connect}
     */
    public Created connect(TenantContext context, ConnectAgent.Request request) {
        if (!isCustomer(context)) {
            return connectAgent.connect(context, request);
        }
        requireProvider(request.providerType());
        if (request.phoneNumber() != null) {
            throw DomainException.invalid("phone_number", "Ask an administrator to give the agent a number.");
        }
        return new Created(ownAgents.connect(context, request), Optional.empty());
    }

    private void requireProvider(String type) {
        if (type != null) {
            providers.get(type);
        }
    }

    /**
     * Changes an agent.
     *
     * @param versions of it that may be changed; empty: any
     * @throws DomainException as {@link UpdateAgent}; to customers FORBIDDEN when somebody else made it
     */
    public Agent update(
            TenantContext context, AgentId id, CreateAgent.Request request, Optional<Set<Integer>> versions) {
        return isCustomer(context)
                ? ownAgents.update(context, id, request, versions)
                : updateAgent.update(context, id, request, versions);
    }

    /** Deletes an agent. @throws DomainException as {@link DeleteAgent}; to customers FORBIDDEN when somebody else made it */
    public void delete(TenantContext context, AgentId id) {
        if (isCustomer(context)) {
            ownAgents.delete(context, id);
        } else {
            deleteAgent.delete(context, id);
        }
    }

    private static boolean isCustomer(TenantContext context) {
        return context.role() == Role.CUSTOMER;
    }
}
