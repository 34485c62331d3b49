package org.switchboard.core.tenant;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a {@link TenantTask} has come.
 *
 * @param steps all of them, in order
 * @param attempts how often it was taken up
 * @param error why the last attempt failed, in words without content of the tenant
 * @param stopped true when it failed too often and waits for somebody's decision
 */
public record Progress(TenantTask task, List<Step> steps, int attempts, Optional<String> error, boolean stopped) {
    /**
     * One step.
     *
     * @param millis how long it took; absent until it is done
     */
    public record Step(String name, Optional<Long> millis) {
        /** Whether it is done. */
        public boolean done() {
            return millis.isPresent();
        }
    }

    public Progress {
        Objects.requireNonNull(task, "task");
        steps = List.copyOf(steps);
        Objects.requireNonNull(error, "error");
    }
}
