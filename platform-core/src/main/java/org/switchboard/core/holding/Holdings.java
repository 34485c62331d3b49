package org.switchboard.core.holding;

import java.util.Objects;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

/**
 * What somebody has, and may have. What people are shown is what is enforced.
 *
 * @param limits those that count; the number of agents is always there
 * @param agents of a customer: that they may use; of a tenant: all
 * @param numbers of a customer: those of their agents; of a tenant: all
 */
public record Holdings(HoldingLimits limits, long agents, long numbers) {
    public Holdings {
        Objects.requireNonNull(limits, "limits");
    }

    /** @throws DomainException QUOTA_EXCEEDED when the customer may use no other agent */
    void requireAgent() {
        limits.agents().filter(most -> agents >= most).ifPresent(most -> {
            throw new DomainException(
                    ProblemCode.QUOTA_EXCEEDED,
                    "This customer's limit of agents is " + most
                            + ", and it is reached. Raise the limit, or take one away.");
        });
    }

    /** @throws DomainException QUOTA_EXCEEDED when there may be so many more numbers no longer */
    void requireNumbers(long more, String whose) {
        limits.numbers().filter(most -> numbers + more > most).ifPresent(most -> {
            throw new DomainException(
                    ProblemCode.QUOTA_EXCEEDED,
                    "This " + whose + "'s limit of phone numbers is " + most
                            + ", and it is reached. Raise the limit, or release one.");
        });
    }
}
