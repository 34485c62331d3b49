package org.switchboard.core.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.Page;
import org.switchboard.core.call.CallId;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

/** Shows a tenant's administrators what the provider posted and what became of it. */
@ApplicationScoped
public class FindWebhookEvents {
    private final TenantScope scope;
    private final WebhookEvents events;

    protected FindWebhookEvents() {
        this(null, null);
    }

    @Inject
    public FindWebhookEvents(TenantScope scope, WebhookEvents events) {
        this.scope = scope;
        this.events = events;
    }

    /** A page, newest first; {@code limit} 1 to 200. */
    public Page<WebhookEvent> list(TenantContext context, Optional<String> cursor, int limit) {
        return list(context, Optional.empty(), Optional.empty(), cursor, limit);
    }

    /**
     * The same of some.
     *
     * @param state only those in it
     * @param about only the delivery with that id, or those about the call with that id, ours or the provider's
     */
    public Page<WebhookEvent> list(
            TenantContext context,
            Optional<WebhookEvent.State> state,
            Optional<String> about,
            Optional<String> cursor,
            int limit) {
        Permission.MANAGE_WEBHOOKS.require(context);
        Optional<UUID> before = cursor.map(FindWebhookEvents::position);
        List<WebhookEvent> found = scope.call(context, () -> events.newest(state, about, before, limit + 1));
        boolean more = found.size() > limit;
        List<WebhookEvent> items = more ? found.subList(0, limit) : found;
        return new Page<>(items, more ? Optional.of(items.get(limit - 1).id().toString()) : Optional.empty());
    }

    /** The events behind a call, oldest first. */
    public List<WebhookEvent> ofCall(TenantContext context, CallId call) {
        Permission.MANAGE_WEBHOOKS.require(context);
        return scope.call(context, () -> events.ofCall(call));
    }

    /** One. @throws DomainException NOT_FOUND */
    public WebhookEvent get(TenantContext context, UUID id) {
        Permission.MANAGE_WEBHOOKS.require(context);
        return scope.call(context, () -> events.get(id));
    }

    /** The body of one as it came, read as UTF-8. */
    public String body(TenantContext context, UUID id) {
        Permission.MANAGE_WEBHOOKS.require(context);
        return new String(scope.call(context, () -> events.body(id)), StandardCharsets.UTF_8);
    }

    private static UUID position(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw DomainException.invalid("cursor", "Use the next_cursor of the page before, or leave it out.");
        }
    }
}
