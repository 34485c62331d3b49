package org.switchboard.console.call;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.routing.Requested;
import org.switchboard.core.Page;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.core.call.CallFilter;
import org.switchboard.core.call.CallSummary;
import org.switchboard.core.call.FindCalls;
import org.switchboard.core.call.facts.CallState;

/** The list of calls. Its filter stands in the address, so it survives a reload and can be sent to somebody. */
@Named
@RequestScoped
public class CallsPage {
    private static final int ROWS = 25;

    private FindCalls calls;
    private FindAgents findAgents;
    private Visit visit;
    private Clock clock;
    private String view;
    private Optional<UUID> agent;
    private List<Agent> agents;
    private Page<CallSummary> page;

    protected CallsPage() {}

    @Inject
    CallsPage(FindCalls calls, FindAgents findAgents, Visit visit, Clock clock) {
        this.calls = calls;
        this.findAgents = findAgents;
        this.visit = visit;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        view = Objects.requireNonNullElse(Faces.getRequestParameter("view"), "");
        agent = Requested.id("agent");
        agents = findAgents.list(visit.context());
        page = calls.list(visit.context(), filter());
    }

    private CallFilter filter() {
        Optional<CallState> state = Arrays.stream(CallState.values())
                .filter(each -> each.name().equalsIgnoreCase(view))
                .findFirst();
        Optional<String> cursor = Optional.ofNullable(Faces.getRequestParameter("cursor"));
        return new CallFilter(agent.map(AgentId::new), state, view.equals("live"), cursor, ROWS);
    }

    public List<CallRow> getRows() {
        return page.items().stream()
                .map(call -> new CallRow(call, clock, Faces.getLocale()))
                .toList();
    }

    public List<Agent> getAgents() {
        return agents;
    }

    public String getView() {
        return view;
    }

    /** Name of the agent that the list is narrowed to, or empty. */
    public String getAgentName() {
        return agents.stream()
                .filter(one -> agent.filter(one.id().value()::equals).isPresent())
                .map(Agent::name)
                .findFirst()
                .orElse("");
    }

    public boolean isFiltered() {
        return !view.isEmpty() || agent.isPresent();
    }

    /** True while a call is going on, so that the page looks again by itself. */
    public boolean isMoving() {
        return getRows().stream()
                .anyMatch(row -> row.isLive() || row.outcome().label().equals("call.analysing"));
    }

    public String getOlder() {
        return page.next().map(cursor -> address(view, getAgent(), cursor)).orElse("");
    }

    public boolean isFirst() {
        return Faces.getRequestParameter("cursor") == null;
    }

    public String getAgent() {
        return agent.map(UUID::toString).orElse("");
    }

    /** The address of this list with another filter. */
    public String address(String otherView, String otherAgent, String cursor) {
        return Requested.query("view", otherView, "agent", otherAgent, "cursor", cursor);
    }
}
