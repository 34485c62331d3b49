package org.switchboard.api.migration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.api.page.ListResponse;
import org.switchboard.core.migration.ManageFleet;
import org.switchboard.core.migration.MigrationRun;
import org.switchboard.core.migration.RunState;

/** How far the tenants' schemas are. */
record MigrationResponse(
        @Schema(name = "newest_version", description = "The version of this release")
        int newestVersion,

        @Schema(name = "oldest_served_version", description = "Tenants below are fenced until they are migrated")
        int oldestServedVersion,

        @Schema(description = "DONE also when nobody was behind")
        RunState state,

        @Schema(nullable = true, description = "Why it stopped")
        Optional<String> detail,

        @Schema(description = "Sizes of the rings: tenants, or percent of the fleet")
        List<String> rings,

        @Schema(description = "The ring the run is in, from 1")
        int ring,

        @Schema(description = "Behind and still to be migrated, the postponed ones included")
        int pending,

        @Schema(description = "In use when their turn came; tried again by themselves")
        int postponed,

        int done,
        @Schema(description = "Fenced; see failures") int failed,
        @Schema(name = "started_at", nullable = true) Optional<Instant> startedAt,
        @Schema(name = "finished_at", nullable = true) Optional<Instant> finishedAt,

        @Schema(description = "Tenants that failed or were postponed, the latest first")
        ListResponse<TenantMigrationResponse> failures) {

    static MigrationResponse of(ManageFleet.Status status, ListResponse<TenantMigrationResponse> failures) {
        Optional<MigrationRun> run = status.run();
        return new MigrationResponse(
                status.newest(),
                status.oldestServed(),
                run.map(MigrationRun::state).orElse(RunState.DONE),
                run.flatMap(MigrationRun::detail),
                status.rings(),
                status.ring(),
                run.map(MigrationRun::pending).orElse(0),
                run.map(MigrationRun::postponed).orElse(0),
                run.map(MigrationRun::done).orElse(0),
                run.map(MigrationRun::failed).orElse(0),
                run.map(MigrationRun::startedAt),
                run.flatMap(MigrationRun::finishedAt),
                failures);
    }
}
