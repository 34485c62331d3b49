package org.switchboard.console.agent;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.agent.AssignAgent;
import org.switchboard.core.agent.DeleteAgent;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.core.customer.Customers;
import org.switchboard.core.identity.Account;

/** One agent: what it says, and who may use it. */
@Named
@RequestScoped
public class AgentPage {
    private FindAgents findAgents;
    private AssignAgent assignAgent;
    private DeleteAgent deleteAgent;
    private Customers customers;
    private Visit visit;
    private Agent agent;
    private List<Account> everybody = List.of();
    private List<UUID> assigned = List.of();
    private String customer;

    protected AgentPage() {}

    @Inject
    AgentPage(FindAgents find, AssignAgent assign, DeleteAgent delete, Customers customers, Visit visit) {
        this.findAgents = find;
        this.assignAgent = assign;
        this.deleteAgent = delete;
        this.customers = customers;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        agent = Problems.ofAddress(id -> findAgents.get(visit.context(), new AgentId(id)));
        if (agent != null && visit.isAdmin()) {
            visit.together(this::lookAround);
        }
    }

    private void lookAround() {
        everybody = customers.list(visit.context());
        assigned = findAgents.assignees(visit.context(), agent.id());
    }

    /** Answers "not found" for an agent that doesn't exist for this person. */
    public void check() throws IOException {
        Problems.require(agent);
    }

    /** Lets the chosen customer use the agent. */
    public void assign() {
        if (Problems.told(() -> assignAgent.assign(visit.context(), agent.id(), UUID.fromString(customer)))) {
            again();
        }
    }

    /** Takes the agent away from a customer. */
    public void unassign(UUID from) {
        if (Problems.told(() -> assignAgent.unassign(visit.context(), agent.id(), from))) {
            again();
        }
    }

    /** Deletes the agent here and at the provider. */
    public void delete() {
        if (Problems.told(() -> deleteAgent.delete(visit.context(), agent.id()))) {
            Faces.redirect(visit.getBase() + "/agents");
        }
    }

    /** Shows the agent as it is now. */
    void again() {
        Faces.redirect(visit.getBase() + "/agents/" + agent.id());
    }

    public Agent getAgent() {
        return agent;
    }

    /** Customers who may use it. */
    public List<Account> getAssigned() {
        return everybody.stream().filter(one -> assigned.contains(one.id())).toList();
    }

    /** Customers who may not use it yet. */
    public List<Account> getOthers() {
        return everybody.stream().filter(one -> !assigned.contains(one.id())).toList();
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }
}
