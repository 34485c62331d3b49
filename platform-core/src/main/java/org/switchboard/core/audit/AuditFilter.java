package org.switchboard.core.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which entries of an audit log; absent: any.
 *
 * @param from the first moment
 * @param to the first moment that doesn't count any more
 * @param cursor id of the last entry of the page before
 * @param limit how many at most
 */
public record AuditFilter(
        Optional<UUID> actor,
        Optional<AuditAction> action,
        Optional<String> resourceType,
        Optional<String> resourceId,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<UUID> cursor,
        int limit) {}
