package org.switchboard.core.holding;

import java.util.Objects;
import org.switchboard.core.quota.Limits;
import org.switchboard.core.quota.Quota;

/**
 * All that somebody may use, and what of it they do. These are the objects that refuse the next call, agent and number.
 *
 * @param calls how much they may call
 * @param holdings how many agents and numbers they may have
 */
public record Allowance(Quota calls, Holdings holdings) {
    public Allowance {
        Objects.requireNonNull(calls, "calls");
        Objects.requireNonNull(holdings, "holdings");
    }

    /** What was set, without what is used. */
    public record Given(Limits calls, HoldingLimits holdings) {}

    /** What was set, without what is used. */
    public Given limits() {
        return new Given(calls.limits(), holdings.limits());
    }
}
