package org.switchboard.console.call;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Toasts;
import org.switchboard.console.look.Words;
import org.switchboard.console.problem.Problems;
import org.switchboard.console.routing.Requested;
import org.switchboard.core.call.CallId;
import org.switchboard.core.call.CallSearch;
import org.switchboard.core.call.FindCalls;
import org.switchboard.core.call.HangUp;
import org.switchboard.core.call.SearchCalls;
import org.switchboard.core.call.SearchCalls.Neighbours;
import org.switchboard.core.webhook.FindWebhookEvents;

/** One call: what was said, how it sounded, what came of it. */
@Named
@RequestScoped
public class CallPage {
    private FindCalls calls;
    private SearchCalls search;
    private FindWebhookEvents events;
    private HangUp hangUp;
    private CallQuery query;
    private Visit visit;
    private Words words;
    private CallView call;
    private Neighbours beside = Neighbours.NONE;
    private List<TrailEntry> trail = List.of();

    protected CallPage() {}

    @Inject
    CallPage(
            FindCalls calls,
            SearchCalls search,
            FindWebhookEvents events,
            HangUp hangUp,
            CallQuery query,
            Visit visit,
            Words words) {
        this.calls = calls;
        this.search = search;
        this.events = events;
        this.hangUp = hangUp;
        this.query = query;
        this.visit = visit;
        this.words = words;
    }

    @PostConstruct
    void load() {
        Optional<CallId> id = Requested.id("id").map(CallId::new);
        call = id.flatMap(known -> Problems.found(() -> calls.get(visit.context(), known)))
                .map(found -> new CallView(found, Faces.getLocale()))
                .orElse(null);
        if (call != null) {
            CallSearch list = query.search();
            visit.together(() -> lookAround(list, id.orElseThrow()));
        }
    }

    private void lookAround(CallSearch list, CallId id) {
        beside = search.beside(visit.context(), list, id);
        if (visit.isAdmin()) {
            trail = TrailEntry.of(events.ofCall(visit.context(), id));
        }
    }

    /** Answers "not found" for a call that doesn't exist for this person. */
    public void check() throws IOException {
        if (call == null) {
            Problems.missing();
        }
    }

    /** Ends the call. */
    public void hangUp() {
        CallId id = call.call().id();
        if (Problems.told(() -> hangUp.run(visit.context(), id))) {
            Toasts.show(words.say("call.hungup"));
            Faces.redirect(visit.getBase() + "/calls/" + id + query.getAll());
        }
    }

    /** Address of the call before this one in the list that it was opened from; empty on the first. */
    public String getPrevious() {
        return address(beside.before());
    }

    /** Address of the call after this one; empty on the last. */
    public String getNext() {
        return address(beside.after());
    }

    private String address(Optional<CallId> neighbour) {
        return neighbour
                .map(one -> visit.getBase() + "/calls/" + one + query.getAll())
                .orElse("");
    }

    public CallView getCall() {
        return call;
    }

    public List<TrailEntry> getTrail() {
        return trail;
    }
}
