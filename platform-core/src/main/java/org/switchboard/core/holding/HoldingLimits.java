package org.switchboard.core.holding;

import java.util.Optional;
import org.switchboard.core.audit.Fields;

/**
 * How many agents and numbers somebody may have.
 *
 * @param agents that a customer may use; of a tenant: that each customer may use without a limit of their own
 * @param numbers phone numbers; absent: as many as they like
 */
public record HoldingLimits(Optional<Integer> agents, Optional<Integer> numbers) {
    public HoldingLimits {
        if (agents.filter(limit -> limit < 0).isPresent()
                || numbers.filter(limit -> limit < 0).isPresent()) {
            throw new IllegalArgumentException("limits are zero or more");
        }
    }

    /** What the audit log tells of them. */
    Fields audited() {
        return Fields.of("agents", agents).and("numbers", numbers);
    }
}
