package org.switchboard.console.agent;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.CallsByKey;
import org.switchboard.console.look.Figures;
import org.switchboard.console.look.Listing;
import org.switchboard.console.look.Table;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.agent.AgentStatus;
import org.switchboard.core.agent.CreateAgent;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.core.analytics.AnalyseCalls;
import org.switchboard.core.analytics.Dimension;
import org.switchboard.core.number.ManageNumbers;
import org.switchboard.core.number.PhoneNumber;

/** All agents a person may use, with their numbers and how many calls they took lately. */
@Named
@RequestScoped
public class AgentsPage {
    private FindAgents findAgents;
    private CreateAgent createAgent;
    private ManageNumbers manageNumbers;
    private AnalyseCalls analyse;
    private Visit visit;
    private Clock clock;
    private List<Agent> agents;
    private List<PhoneNumber> numbers;
    private CallsByKey calls;
    private Listing<Agent> list;

    protected AgentsPage() {}

    @Inject
    AgentsPage(
            FindAgents findAgents,
            CreateAgent createAgent,
            ManageNumbers manageNumbers,
            AnalyseCalls analyse,
            Visit visit,
            Clock clock) {
        this.findAgents = findAgents;
        this.createAgent = createAgent;
        this.manageNumbers = manageNumbers;
        this.analyse = analyse;
        this.visit = visit;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        visit.together(this::find);
    }

    private void find() {
        agents = findAgents.list(visit.context());
        numbers = manageNumbers.list(visit.context());
        calls = CallsByKey.of(analyse, visit.context(), Dimension.AGENT, clock);
        list = Listing.of(agents)
                .search(agent -> agent.name() + " " + agent.description() + " " + numbersOf(agent))
                .sort("newest", Comparator.comparing(Agent::createdAt).reversed())
                .sort("name", Comparator.comparing(Agent::name, String.CASE_INSENSITIVE_ORDER))
                .sort("calls", Comparator.comparing(agent -> calls.calls(agent.id())))
                .sort("since", Comparator.comparing(Agent::createdAt));
    }

    /** Sends what the list shows, all pages of it. */
    public void export() throws IOException {
        Table table = new Table("name", "description", "language", "status", "numbers", "calls_30_days", "created_at");
        list.getMatching()
                .forEach(agent -> table.add(List.of(
                        agent.name(),
                        agent.description(),
                        agent.language(),
                        agent.status(),
                        numbersOf(agent),
                        calls.calls(agent.id()),
                        agent.createdAt())));
        Faces.sendFile(table.toBytes(), "agents.csv", true);
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

    public Listing<Agent> getList() {
        return list;
    }

    public List<Agent> getAgents() {
        return agents;
    }

    public CallsByKey getCalls() {
        return calls;
    }

    public long getReady() {
        return agents.stream()
                .filter(agent -> agent.status() == AgentStatus.ACTIVE)
                .count();
    }
}
