package org.switchboard.console.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.routing.Requested;
import org.switchboard.core.Page;
import org.switchboard.core.webhook.FindWebhookEvents;
import org.switchboard.core.webhook.WebhookEvent;

/** What the provider posted to us, and what became of it. */
@Named
@RequestScoped
public class WebhooksPage {
    private static final int ROWS = 50;

    private FindWebhookEvents events;
    private Visit visit;
    private Page<WebhookEvent> page;

    protected WebhooksPage() {}

    @Inject
    WebhooksPage(FindWebhookEvents events, Visit visit) {
        this.events = events;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        Optional<String> cursor = Requested.id("cursor").map(Object::toString);
        page = events.list(visit.context(), cursor, ROWS);
    }

    public List<WebhookEvent> getRows() {
        return page.items();
    }

    public String getOlder() {
        return page.next().map(cursor -> Requested.query("cursor", cursor)).orElse("");
    }

    public boolean isFirst() {
        return Faces.getRequestParameter("cursor") == null;
    }
}
