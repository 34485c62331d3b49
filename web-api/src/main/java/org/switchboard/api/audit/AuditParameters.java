package org.switchboard.api.audit;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.api.page.PageParameters;
import org.switchboard.api.request.Parsed;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.AuditFilter;

/** Which entries to list. */
public class AuditParameters extends PageParameters {
    @QueryParam("actor_id")
    String actorId;

    @QueryParam("action")
    String action;

    @QueryParam("resource_type")
    String resourceType;

    @QueryParam("resource_id")
    String resourceId;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    AuditFilter filter() {
        return new AuditFilter(
                Parsed.value(actorId, "actor_id", "Give a user's id.", UUID::fromString),
                Parsed.choice(action, "action", AuditAction.class),
                given(resourceType),
                given(resourceId),
                Parsed.time(from, "from"),
                Parsed.time(to, "to"),
                cursor().flatMap(text -> Parsed.value(
                        text, "cursor", "Use the next_cursor of the page before, or leave it out.", UUID::fromString)),
                limit());
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).filter(some -> !some.isEmpty());
    }
}
