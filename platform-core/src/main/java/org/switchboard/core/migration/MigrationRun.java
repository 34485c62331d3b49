package org.switchboard.core.migration;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How the fleet gets to one version.
 *
 * @param version what it leads to
 * @param detail why it waits, in words
 * @param failures tenants that failed since it was started or resumed
 * @param done tenants that it has migrated; those made at this version don't count
 * @param pending tenants that are behind and haven't failed, the postponed ones included
 * @param postponed tenants whose tables were in use; they are tried again by themselves
 * @param failed tenants that failed and are fenced
 */
public record MigrationRun(
        int version,
        RunState state,
        Optional<String> detail,
        int failures,
        Instant startedAt,
        Optional<Instant> finishedAt,
        int done,
        int pending,
        int postponed,
        int failed) {
    public MigrationRun {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(startedAt, "startedAt");
    }

    /** All tenants it is about. */
    public int fleet() {
        return done + pending + failed;
    }
}
