package org.switchboard.api.audit;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.switchboard.api.page.PageParameters;
import org.switchboard.api.request.Parsed;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.AuditFilter;

/** Which entries to list. */
public class AuditParameters extends PageParameters {
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2200;

    @QueryParam("actor_id")
    @Parameter(description = "Only what this user did")
    String actorId;

    @QueryParam("action")
    @Parameter(description = "Only this, e.g. AGENT_CHANGED")
    String action;

    @QueryParam("resource_type")
    @Parameter(description = "Only what was done to these, e.g. agent")
    String resourceType;

    @QueryParam("resource_id")
    @Parameter(description = "Only what was done to this one")
    String resourceId;

    @QueryParam("from")
    @Parameter(description = "From this moment on (ISO 8601)")
    String from;

    @QueryParam("to")
    @Parameter(description = "Before this moment (ISO 8601)")
    String to;

    AuditFilter filter() {
        return new AuditFilter(
                Parsed.value(actorId, "actor_id", "Give a user's id.", UUID::fromString),
                Parsed.choice(action, "action", AuditAction.class),
                given(resourceType),
                given(resourceId),
                time(from, "from"),
                time(to, "to"),
                cursor().flatMap(text -> Parsed.value(
                        text, "cursor", "Use the next_cursor of the page before, or leave it out.", UUID::fromString)),
                limit());
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).filter(some -> !some.isEmpty());
    }

    private static Optional<Instant> time(String text, String field) {
        return Parsed.value(text, field, "Give a time like 2026-11-21T00:00:00Z.", AuditParameters::instant);
    }

    // A plus that wasn't escaped arrives as a space.
    private static Instant instant(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text.replace(' ', '+'));
            if (time.getYear() >= EARLIEST && time.getYear() <= LATEST) {
                return time.toInstant();
            }
            throw new IllegalArgumentException("no database has that year");
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
