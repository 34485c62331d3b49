package org.switchboard.console.dashboard;

import java.util.List;
import org.switchboard.core.analytics.CallCounts;
import org.switchboard.core.call.CallOutcome;

/** What the dashboard tells apart about calls; each has a colour of the charts. */
public enum Series {
    SUCCESSFUL(1, "call.successful", CallOutcome.SUCCESSFUL),
    VOICEMAIL(2, "call.voicemail", CallOutcome.VOICEMAIL),
    TRANSFERRED(3, "call.transferred", CallOutcome.TRANSFERRED),
    UNSUCCESSFUL(4, "dashboard.unsuccessful", CallOutcome.MISSED),
    OTHER(5, "dashboard.other", CallOutcome.UNANSWERED, CallOutcome.ENDED, CallOutcome.LIVE),
    FAILED(7, "call.failed", CallOutcome.FAILED);

    private final int colour;
    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, its type doesn't say so
    private final List<CallOutcome> outcomes;

    Series(int colour, String label, CallOutcome... outcomes) {
        this.colour = colour;
        this.label = label;
        this.outcomes = List.of(outcomes);
    }

    /** Key of its word. */
    public String label() {
        return label;
    }

    /** Number of its colour. */
    public int colour() {
        return colour;
    }

    long in(CallCounts counts) {
        return counts.of(outcomes.toArray(CallOutcome[]::new));
    }
}
