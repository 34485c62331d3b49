package org.switchboard.console.call;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Paging;
import org.switchboard.console.layout.Visit;
import org.switchboard.core.call.CallOutcome;
import org.switchboard.core.call.CallSearch;
import org.switchboard.core.call.SearchCalls;

/** The list of calls; which ones is in the address, see {@link CallQuery}. */
@Named
@RequestScoped
public class CallsPage {
    private static final int ROWS = 25;
    private static final List<CallOutcome> VIEWS = List.of(
            CallOutcome.LIVE,
            CallOutcome.SUCCESSFUL,
            CallOutcome.MISSED,
            CallOutcome.UNANSWERED,
            CallOutcome.VOICEMAIL,
            CallOutcome.FAILED);

    private SearchCalls calls;
    private CallQuery query;
    private Visit visit;
    private Clock clock;
    private Map<CallOutcome, Long> counts;
    private Paging paging;
    private List<CallRow> rows;

    protected CallsPage() {}

    @Inject
    CallsPage(SearchCalls calls, CallQuery query, Visit visit, Clock clock) {
        this.calls = calls;
        this.query = query;
        this.visit = visit;
        this.clock = clock;
    }

    /** Calls that came out in some way: a tab. */
    public record View(String key, String label, long count, boolean lamp, String address, boolean on) {}

    @PostConstruct
    void load() {
        CallSearch search = query.search();
        visit.together(() -> find(search));
    }

    private void find(CallSearch search) {
        counts = calls.count(visit.context(), search);
        paging =
                new Paging(query.page(), ROWS, search.outcome().map(this::count).orElseGet(this::all));
        rows = calls.list(visit.context(), search, paging.offset(), ROWS).stream()
                .map(found -> new CallRow(found.call(), found.person(), clock, Faces.getLocale()))
                .toList();
    }

    private long count(CallOutcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    private long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** All calls, then by outcome. */
    public List<View> getViews() {
        String now = query.search().outcome().map(CallOutcome::name).orElse("");
        View all = new View("", "calls.all", all(), false, query.with("view", ""), now.isEmpty());
        return Stream.concat(Stream.of(all), VIEWS.stream().map(outcome -> view(outcome, now)))
                .toList();
    }

    private View view(CallOutcome outcome, String now) {
        String name = outcome.name().toLowerCase(Locale.ROOT);
        return new View(
                name,
                "call." + name,
                count(outcome),
                outcome == CallOutcome.LIVE && count(outcome) > 0,
                query.with("view", name),
                now.equals(outcome.name()));
    }

    public List<CallRow> getRows() {
        return rows;
    }

    public Paging getPaging() {
        return paging;
    }

    /** Address of the list in another order; of the same one again, in the usual order. */
    public String sort(String name) {
        return query.with("sort", query.get("sort").equals(name) ? "" : name);
    }
}
