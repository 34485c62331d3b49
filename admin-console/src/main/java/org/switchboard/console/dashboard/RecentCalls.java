package org.switchboard.console.dashboard;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.omnifaces.util.Faces;
import org.switchboard.console.call.CallRow;
import org.switchboard.console.layout.Visit;
import org.switchboard.core.call.CallFilter;
import org.switchboard.core.call.FindCalls;

/** The newest calls, for the dashboard. */
@Named
@RequestScoped
public class RecentCalls {
    private static final int ROWS = 6;

    private FindCalls findCalls;
    private Visit visit;
    private Clock clock;
    private List<CallRow> rows;

    protected RecentCalls() {}

    @Inject
    RecentCalls(FindCalls findCalls, Visit visit, Clock clock) {
        this.findCalls = findCalls;
        this.visit = visit;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        rows = findCalls.list(visit.context(), CallFilter.newest(ROWS)).items().stream()
                .map(call -> new CallRow(call, clock, Faces.getLocale()))
                .toList();
    }

    public List<CallRow> getRows() {
        return rows;
    }

    /** Whether a call is going on. */
    public boolean isLive() {
        return rows.stream().anyMatch(CallRow::isLive);
    }
}
