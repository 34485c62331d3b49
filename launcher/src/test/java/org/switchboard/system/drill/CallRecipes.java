package org.switchboard.system.drill;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.switchboard.system.drill.Role.ADMIN;
import static org.switchboard.system.drill.Role.CUSTOMER;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How to call what is about calls, and what comes of them: leads, usage, figures, webhooks. */
final class CallRecipes {
    @SuppressWarnings("TimeInStaticInitializer") // It must not move while the drill compares answers.
    private static final Instant TODAY = Instant.now().truncatedTo(DAYS);

    static final List<Recipe> ENDPOINTS = List.of(
            Recipe.get("calls")
                    .by(ADMIN, CUSTOMER)
                    .query("agent_id", Kind.AGENT)
                    .query("cursor", Kind.CALL)
                    .query("status", null)
                    .query("live", null)
                    .query("direction", null)
                    .query("from", null)
                    .query("to", null)
                    .query("sort", null)
                    .query("limit", 100)
                    .showsOwn(),
            Recipe.of("POST", "calls")
                    .by(ADMIN, CUSTOMER)
                    .gives(201)
                    .header("Idempotency-Key", null)
                    .body("agent_id", Kind.AGENT)
                    .body("to_number", "+14155550123")
                    .body("from_number", Kind.CALLER_NUMBER)
                    .body("variables", null),
            // Refused, for a call was just made with it.
            Recipe.of("DELETE", "agents/{id}").by(ADMIN).gives(409).path("id", Kind.AGENT),
            Recipe.get("calls/{id}").by(ADMIN, CUSTOMER).path("id", Kind.CALL).showsOwn(),
            Recipe.get("calls/{id}/transcript")
                    .by(ADMIN, CUSTOMER)
                    .path("id", Kind.CALL)
                    .showsOwn(),
            Recipe.get("calls/{id}/analyses")
                    .by(ADMIN, CUSTOMER)
                    .path("id", Kind.CALL)
                    .showsOwn(),
            Recipe.get("leads")
                    .by(ADMIN, CUSTOMER)
                    .query("status", null)
                    .query("agent_id", Kind.AGENT)
                    .query("owner_id", null)
                    .query("q", null)
                    .query("sort", "called")
                    .query("cursor", null)
                    .query("limit", 100)
                    .showsOwn(),
            Recipe.get("leads/export")
                    .by(ADMIN, CUSTOMER)
                    .query("status", null)
                    .query("agent_id", null)
                    .query("owner_id", null)
                    .query("q", null)
                    .query("sort", null)
                    .query("cursor", null)
                    .query("limit", null)
                    .showsOwn(),
            Recipe.get("leads/{id}").by(ADMIN, CUSTOMER).path("id", Kind.LEAD).showsOwn(),
            Recipe.of("PATCH", "leads/{id}")
                    .by(ADMIN, CUSTOMER)
                    .path("id", Kind.LEAD)
                    .header("If-Match", null)
                    .body("status", "CONTACTED")
                    .body("owner_id", null)
                    .body("notes", null),
            Recipe.get("agents/{id}/lead-mapping").by(ADMIN).path("id", Kind.AGENT),
            Recipe.of("PUT", "agents/{id}/lead-mapping")
                    .by(ADMIN)
                    .path("id", Kind.AGENT)
                    .header("If-Match", null)
                    .body("name", List.of("name"))
                    .body("phone", null)
                    .body("email", null)
                    .body("company", null)
                    .body("interest", null)
                    .body("condition", null),
            Recipe.get("usage").by(ADMIN).query("month", null).showsOwn(),
            analytics("summary"),
            analytics("series").query("interval", "month").query("time_zone", null),
            analytics("breakdown").query("by", "agent").showsOwn(),
            analytics("latency"),
            Recipe.get("calls/{id}/recording")
                    .by(ADMIN, CUSTOMER)
                    .gives(404)
                    .path("id", Kind.CALL)
                    .header("Range", null)
                    .header("If-Range", null),
            Recipe.of("POST", "calls/{id}/recording-link").by(ADMIN, CUSTOMER).path("id", Kind.CALL),
            Recipe.get("recordings/{token}")
                    .byAll()
                    .gives(404)
                    .path("token", "bm90LWEtdG9rZW4")
                    .header("Range", null)
                    .header("If-Range", null),
            Recipe.get("webhook-events")
                    .by(ADMIN)
                    .query("cursor", null)
                    .query("limit", 100)
                    .showsOwn(),
            Recipe.get("webhook-events/{id}")
                    .by(ADMIN)
                    .path("id", Kind.WEBHOOK_EVENT)
                    .showsOwn(),
            Recipe.of("POST", "webhook-events/{id}/replay").by(ADMIN).gives(202).path("id", Kind.WEBHOOK_EVENT),
            Recipe.of("POST", "webhooks/{provider}")
                    .byAll()
                    .gives(400)
                    .path("provider", "retell")
                    .body(RestMetadata.WHOLE_BODY, Map.of()),
            Recipe.of("POST", "webhooks/{provider}/{token}")
                    .byAll()
                    .gives(404)
                    .path("provider", "retell")
                    .path("token", "nobodys")
                    .body(RestMetadata.WHOLE_BODY, Map.of()),
            Recipe.of("POST", "webhooks/{provider}/inbound")
                    .byAll()
                    .gives(400)
                    .path("provider", "retell")
                    .body(RestMetadata.WHOLE_BODY, Map.of()));

    private CallRecipes() {}

    // Not until now, because the answers repeat it.
    private static Recipe analytics(String path) {
        return Recipe.get("analytics/" + path)
                .by(ADMIN, CUSTOMER)
                .query("from", TODAY.minus(100, DAYS).toString())
                .query("to", TODAY.plus(100, DAYS).toString())
                .query("agent_id", Kind.AGENT)
                .query("number", null)
                .query("direction", null)
                .query("status", null)
                .query("sentiment", null);
    }
}
