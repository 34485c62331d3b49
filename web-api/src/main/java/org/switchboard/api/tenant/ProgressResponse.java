package org.switchboard.api.tenant;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.tenant.Progress;
import org.switchboard.core.tenant.TenantTask;

/** How far setting up or removing a tenant has come. */
record ProgressResponse(
        TenantTask task,
        List<Step> steps,
        @Schema(description = "How often it was taken up") int attempts,

        @Schema(nullable = true, description = "Why the last attempt failed")
        Optional<String> error,

        @Schema(description = "It failed too often and waits for a retry")
        boolean stopped) {

    /** One step. */
    record Step(
            String name,
            boolean done,

            @Schema(nullable = true, description = "How long it took")
            Optional<Long> millis) {
        static Step of(Progress.Step step) {
            return new Step(step.name(), step.done(), step.millis());
        }
    }

    static ProgressResponse of(Progress progress) {
        return new ProgressResponse(
                progress.task(),
                progress.steps().stream().map(Step::of).toList(),
                progress.attempts(),
                progress.error(),
                progress.stopped());
    }
}
