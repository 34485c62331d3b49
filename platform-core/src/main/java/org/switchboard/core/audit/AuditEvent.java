package org.switchboard.core.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry of the audit log.
 *
 * @param action one of {@link AuditAction}; a text, because logs outlive releases
 * @param resourceId of what was changed; absent where there is only one of it, or many were changed
 * @param before JSON object of the fields that were changed, as they were; absent when it was made
 * @param after the same, as they are since; absent when it was deleted
 */
public record AuditEvent(
        UUID id,
        Instant at,
        Actor actor,
        Origin origin,
        String action,
        String resourceType,
        Optional<String> resourceId,
        Optional<String> before,
        Optional<String> after) {
    /** Without what was changed, which is personal. */
    @Override
    public String toString() {
        return "AuditEvent[" + id + ", " + action + "]";
    }
}
