package org.switchboard.console.customer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Listing;
import org.switchboard.console.look.Toasts;
import org.switchboard.console.look.Words;
import org.switchboard.console.problem.Problems;
import org.switchboard.console.routing.Requested;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.agent.AssignAgent;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.core.customer.Customers;
import org.switchboard.core.identity.Account;
import org.switchboard.core.member.ManageMembers;
import org.switchboard.core.usage.FindUsage;

/** One customer: what they used, which agents they may use, and whether they get in. */
@Named
@RequestScoped
public class CustomerPage {
    private Customers customers;
    private FindAgents findAgents;
    private AssignAgent assignAgent;
    private ManageMembers members;
    private FindUsage findUsage;
    private Visit visit;
    private Words words;
    private Clock clock;
    private Account person;
    private CustomerUse use;
    private List<Agent> agents = List.of();
    private List<AgentId> assigned = List.of();
    private String agent;

    protected CustomerPage() {}

    @Inject
    CustomerPage(
            Customers customers,
            FindAgents findAgents,
            AssignAgent assignAgent,
            ManageMembers members,
            FindUsage findUsage,
            Visit visit,
            Words words,
            Clock clock) {
        this.customers = customers;
        this.findAgents = findAgents;
        this.assignAgent = assignAgent;
        this.members = members;
        this.findUsage = findUsage;
        this.visit = visit;
        this.words = words;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        person = Requested.id("id")
                .flatMap(id -> Problems.found(() -> customers.get(visit.context(), id)))
                .orElse(null);
        if (person != null) {
            visit.together(this::find);
        }
    }

    private void find() {
        use = CustomerUse.of(findUsage, visit.context(), clock);
        agents = findAgents.list(visit.context());
        assigned = findAgents.assignedTo(visit.context(), person.id());
    }

    /** Answers "not found" for a customer that doesn't exist for this person. */
    public void check() throws IOException {
        if (person == null) {
            Problems.missing();
        }
    }

    /** Lets them use the chosen agent. */
    public void assign() {
        finish(
                () -> assignAgent.assign(visit.context(), new AgentId(UUID.fromString(agent)), person.id()),
                "customers.assigned");
    }

    /** Takes an agent away from them. */
    public void unassign() {
        finish(
                () -> assignAgent.unassign(visit.context(), new AgentId(Listing.pressed()), person.id()),
                "customers.unassigned");
    }

    /** Keeps them out, and lets them in again. */
    public void activate(boolean active) {
        ManageMembers.Change change = new ManageMembers.Change(Optional.empty(), Optional.empty(), Optional.of(active));
        finish(
                () -> members.change(visit.context(), person.id(), change, found -> {}),
                active ? "customers.in" : "customers.out");
    }

    /** Forgets them; their calls stay. */
    public void remove() {
        if (Problems.told(() -> members.remove(visit.context(), person.id()))) {
            Toasts.show(words.say("members.removed"));
            Faces.redirect(visit.getBase() + "/customers");
        }
    }

    private void finish(Runnable useCase, String done) {
        if (Problems.told(useCase)) {
            Toasts.show(words.say(done));
            again();
        }
    }

    void again() {
        Faces.redirect(visit.getBase() + "/customers/" + person.id());
    }

    public Account getPerson() {
        return person;
    }

    public CustomerUse getUse() {
        return use;
    }

    /** Agents that they may use. */
    public List<Agent> getAssigned() {
        return agents.stream().filter(one -> assigned.contains(one.id())).toList();
    }

    /** Agents that they may not use yet. */
    public List<Agent> getOthers() {
        return agents.stream().filter(one -> !assigned.contains(one.id())).toList();
    }

    public String getAgent() {
        return agent;
    }

    public void setAgent(String agent) {
        this.agent = agent;
    }
}
