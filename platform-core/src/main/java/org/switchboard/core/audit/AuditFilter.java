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
 * @param text only those with it in what was done, to what, from where, or in what was changed, in whatever case; the platform's
 *     also by the tenant's name
 * @param oldestFirst the other way round than usual
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
        Optional<String> text,
        boolean oldestFirst,
        int limit) {

    /** The newest first, whatever their words. */
    public AuditFilter(
            Optional<UUID> actor,
            Optional<AuditAction> action,
            Optional<String> resourceType,
            Optional<String> resourceId,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<UUID> cursor,
            int limit) {
        this(actor, action, resourceType, resourceId, from, to, cursor, Optional.empty(), false, limit);
    }

    /** The same entries as a list shows them. */
    public AuditFilter with(String words, boolean oldest) {
        Optional<String> some = Optional.of(words).filter(given -> !given.isBlank());
        return new AuditFilter(actor, action, resourceType, resourceId, from, to, cursor, some, oldest, limit);
    }
}
