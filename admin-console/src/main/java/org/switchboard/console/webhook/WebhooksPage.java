package org.switchboard.console.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.routing.Requested;
import org.switchboard.core.Page;
import org.switchboard.core.webhook.FindWebhookEvents;
import org.switchboard.core.webhook.WebhookEvent;

/** What the provider posted to us, and what became of it. Which of it stands in the address. */
@Named
@RequestScoped
public class WebhooksPage {
    private static final int ROWS = 50;

    private FindWebhookEvents events;
    private Visit visit;
    private Optional<WebhookEvent.State> state;
    private Page<WebhookEvent> page;

    protected WebhooksPage() {}

    @Inject
    WebhooksPage(FindWebhookEvents events, Visit visit) {
        this.events = events;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        String wanted = Faces.getRequestParameter("state");
        state = Arrays.stream(WebhookEvent.State.values())
                .filter(one -> one.name().equalsIgnoreCase(wanted))
                .findFirst();
        Optional<String> cursor = Requested.id("cursor").map(Object::toString);
        page = events.list(visit.context(), state, cursor, ROWS);
    }

    public List<WebhookEvent> getRows() {
        return page.items();
    }

    /** The state that the list is narrowed to, or empty. */
    public String getState() {
        return state.map(WebhookEvent.State::name).orElse("");
    }

    /** Address of the first page. */
    public String getNewest() {
        return Requested.query("state", getState());
    }

    public String getOlder() {
        return page.next()
                .map(cursor -> Requested.query("state", getState(), "cursor", cursor))
                .orElse("");
    }

    public boolean isFirst() {
        return Faces.getRequestParameter("cursor") == null;
    }
}
