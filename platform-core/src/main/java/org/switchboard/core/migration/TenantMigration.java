package org.switchboard.core.migration;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.switchboard.core.tenancy.TenantId;

/**
 * A tenant that a run could not migrate (yet).
 *
 * @param slug for people
 * @param state FAILED, RETRY or POSTPONED
 * @param attempts how often it was tried
 * @param took how long the last attempt took
 * @param error SQL state and what was wrong with the schema; never a value of a row
 * @param retryAt when a postponed one is tried again
 */
public record TenantMigration(
        TenantId tenant,
        String slug,
        String state,
        int attempts,
        Instant endedAt,
        Duration took,
        String error,
        Optional<Instant> retryAt) {}
