package org.switchboard.console.layout;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.switchboard.console.look.Words;
import org.switchboard.core.call.CountWaiting;
import org.switchboard.core.call.CountWaiting.Waiting;

/** What waits for the reader, beside the links of the sidebar: "2 live", "3 new", "1". */
@Named("waiting")
@RequestScoped
public class WaitingCounts {
    private CountWaiting count;
    private Visit visit;
    private Words words;
    private Waiting waiting = new Waiting(0, 0, 0);

    protected WaitingCounts() {}

    @Inject
    WaitingCounts(CountWaiting count, Visit visit, Words words) {
        this.count = count;
        this.visit = visit;
        this.words = words;
    }

    @PostConstruct
    void load() {
        if (!visit.isPlatform()) {
            waiting = count.count(visit.context());
        }
    }

    /** What stands beside a link, by the key of its label; empty: nothing. */
    public String beside(String label) {
        return switch (label) {
            case "nav.calls" -> waiting.liveCalls() == 0 ? "" : words.say("waiting.live", waiting.liveCalls());
            case "nav.leads" -> waiting.newLeads() == 0 ? "" : words.say("waiting.new", waiting.newLeads());
            case "nav.webhooks" ->
                waiting.stoppedEvents() == 0 ? "" : words.say("waiting.stopped", waiting.stoppedEvents());
            default -> "";
        };
    }

    /** Whether somebody must act. */
    public boolean isUrgent(String label) {
        return label.equals("nav.webhooks");
    }

    /** Deliveries that were given up. */
    public long getStoppedEvents() {
        return waiting.stoppedEvents();
    }

    /** Calls that are going on. */
    public long getLiveCalls() {
        return waiting.liveCalls();
    }
}
