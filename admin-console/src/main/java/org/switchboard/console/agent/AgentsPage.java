package org.switchboard.console.agent;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Figures;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.agent.AgentStatus;
import org.switchboard.core.agent.CreateAgent;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.core.number.ManageNumbers;
import org.switchboard.core.number.PhoneNumber;

/** All agents a person may use, with their numbers. */
@Named
@RequestScoped
public class AgentsPage {
    private FindAgents findAgents;
    private CreateAgent createAgent;
    private ManageNumbers manageNumbers;
    private Visit visit;
    private List<Agent> agents;
    private List<PhoneNumber> numbers;

    protected AgentsPage() {}

    @Inject
    AgentsPage(FindAgents findAgents, CreateAgent createAgent, ManageNumbers manageNumbers, Visit visit) {
        this.findAgents = findAgents;
        this.createAgent = createAgent;
        this.manageNumbers = manageNumbers;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        agents = findAgents.list(visit.context());
        numbers = manageNumbers.list(visit.context());
    }

    /** Tries again to make an agent whose setup stopped. */
    public void retry(AgentId agent) {
        if (Problems.told(() -> createAgent.retry(visit.context(), agent))) {
            Faces.redirect(visit.getBase() + "/agents");
        }
    }

    /** The agent's numbers as people write them; empty when it has none. */
    public String numbersOf(Agent agent) {
        return numbers.stream()
                .filter(number -> number.agent().filter(agent.id()::equals).isPresent())
                .flatMap(number -> number.number().map(Figures::phone).stream())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    public List<Agent> getAgents() {
        return agents;
    }

    public long getReady() {
        return agents.stream()
                .filter(agent -> agent.status() == AgentStatus.ACTIVE)
                .count();
    }
}
