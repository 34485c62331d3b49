package org.switchboard.console.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.switchboard.console.call.CallRow;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Figures;
import org.switchboard.console.routing.Requested;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.core.analytics.AnalyseCalls;
import org.switchboard.core.analytics.CallCounts;
import org.switchboard.core.analytics.CallSlice;
import org.switchboard.core.call.CallSearch;
import org.switchboard.core.call.FoundCall;
import org.switchboard.core.call.SearchCalls;
import org.switchboard.core.number.ManageNumbers;

/** A customer's first page: their agent, how it does, and what it did last. */
@Named
@RequestScoped
public class HomePage {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int CALLS = 5;

    private FindAgents findAgents;
    private ManageNumbers manageNumbers;
    private AnalyseCalls analyse;
    private SearchCalls search;
    private Visit visit;
    private Clock clock;
    private List<Agent> agents;
    private Agent agent;
    private CallCounts week;
    private List<FoundCall> calls;
    private String number;

    protected HomePage() {}

    @Inject
    HomePage(
            FindAgents findAgents,
            ManageNumbers manageNumbers,
            AnalyseCalls analyse,
            SearchCalls search,
            Visit visit,
            Clock clock) {
        this.findAgents = findAgents;
        this.manageNumbers = manageNumbers;
        this.analyse = analyse;
        this.search = search;
        this.visit = visit;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        agents = findAgents.list(visit.context());
        agent = Requested.id("agent")
                .flatMap(this::find)
                .or(() -> agents.stream().findFirst())
                .orElse(null);
        if (agent != null) {
            visit.together(() -> look(agent.id()));
        }
    }

    private void look(AgentId shown) {
        Instant now = clock.instant();
        CallSlice slice = new CallSlice(
                now.minus(WEEK),
                now.plusSeconds(1),
                Optional.of(shown),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        week = analyse.summary(visit.context(), slice);
        calls = search.list(visit.context(), CallSearch.of(shown), 0, CALLS);
        number = manageNumbers.list(visit.context()).stream()
                .filter(one -> one.agent().filter(shown::equals).isPresent())
                .flatMap(one -> one.number().stream())
                .map(Figures::phone)
                .findFirst()
                .orElse("");
    }

    private Optional<Agent> find(UUID id) {
        return agents.stream().filter(one -> one.id().value().equals(id)).findFirst();
    }

    /** The agent that is shown; null: there is none. */
    public Agent getAgent() {
        return agent;
    }

    public List<Agent> getAgents() {
        return agents;
    }

    /** Whether the reader made it, and so may change it. */
    public boolean isOwn() {
        return agent != null && agent.createdBy().equals(visit.user());
    }

    /** As people write it; empty: it has none. */
    public String getNumber() {
        return number;
    }

    public CallCounts getWeek() {
        return week;
    }

    /** Share of the calls that reached their aim, among those that were judged. */
    public String getSuccess() {
        return week.judged() == 0 ? "–" : Math.round(100.0 * week.successful() / week.judged()) + "%";
    }

    /** How long a call that is over took; null: there was none. */
    public Duration getAverage() {
        return week.connected() == 0 ? null : week.talked().dividedBy(week.connected());
    }

    /** The newest calls. */
    public List<CallRow> getCalls() {
        return calls.stream()
                .map(found -> new CallRow(found.call(), found.person(), clock, Faces.getLocale()))
                .toList();
    }

    /** Who spoke when in the newest call with words in it. */
    public String getRibbon() {
        return calls.stream()
                .map(found -> found.call().ribbon())
                .filter(ribbon -> !ribbon.isEmpty())
                .findFirst()
                .orElse("");
    }
}
