package org.switchboard.core.reconcile;

import java.time.Instant;
import java.util.Optional;
import org.switchboard.core.connection.ConnectionId;
import org.switchboard.core.tenancy.TenantId;

/**
 * How far a connection's calls are known to be complete.
 *
 * @param provider id of the provider
 * @param until the mark: calls that began before are here
 * @param nextRunAt when the provider is asked again
 * @param lastRunAt end of the last run, whatever became of it
 * @param lastError why the last run failed, or which calls it had to leave out
 * @param failures runs that failed in a row
 * @param callsFilled calls that webhooks had missed, or told less of, since the beginning
 */
public record Reconciliation(
        ConnectionId connection,
        TenantId tenant,
        String provider,
        Instant until,
        Instant nextRunAt,
        Optional<Instant> lastRunAt,
        Optional<String> lastError,
        int failures,
        long callsFilled) {}
