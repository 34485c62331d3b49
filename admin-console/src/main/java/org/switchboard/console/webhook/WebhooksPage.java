package org.switchboard.console.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Table;
import org.switchboard.console.routing.Requested;
import org.switchboard.core.Page;
import org.switchboard.core.call.CallId;
import org.switchboard.core.webhook.FindWebhookEvents;
import org.switchboard.core.webhook.WebhookEvent;

/** What the provider posted to us, and what became of it. Which of it stands in the address. */
@Named
@RequestScoped
public class WebhooksPage {
    private static final int ROWS = 50;
    private static final int MOST_EXPORTED = 10_000;

    private FindWebhookEvents events;
    private Visit visit;
    private Optional<WebhookEvent.State> state;
    private String text;
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
        text = Objects.requireNonNullElse(Faces.getRequestParameter("q"), "").strip();
        page = read(Requested.id("cursor").map(Object::toString), ROWS);
    }

    private Page<WebhookEvent> read(Optional<String> cursor, int rows) {
        return events.list(visit.context(), state, Optional.of(text).filter(id -> !id.isEmpty()), cursor, rows);
    }

    /** Sends what the list shows, all pages of it, at most {@value #MOST_EXPORTED} deliveries; without what was posted. */
    public void export() throws IOException {
        Table table = new Table(
                "id", "provider", "event", "state", "attempts", "received_at", "applied_at", "call_id", "error");
        for (WebhookEvent event : read(Optional.empty(), MOST_EXPORTED).items()) {
            table.add(List.of(
                    event.id(),
                    event.provider(),
                    event.event(),
                    event.state(),
                    event.attempts(),
                    event.receivedAt(),
                    event.appliedAt().map(Instant::toString).orElse(""),
                    event.call().map(CallId::toString).orElse(""),
                    event.lastError().orElse("")));
        }
        Faces.sendFile(table.toBytes(), "webhooks.csv", true);
    }

    public List<WebhookEvent> getRows() {
        return page.items();
    }

    /** The state that the list is narrowed to, or empty. */
    public String getState() {
        return state.map(WebhookEvent.State::name).orElse("");
    }

    /** What is looked for: an id. */
    public String getText() {
        return text;
    }

    public boolean isFiltered() {
        return state.isPresent() || !text.isEmpty();
    }

    /** The address of this list in another state; the search stays. */
    public String address(String other) {
        return Requested.query("q", text, "state", other);
    }

    /** Address of the first page. */
    public String getNewest() {
        return address(getState());
    }

    public String getOlder() {
        return page.next()
                .map(cursor -> Requested.query("q", text, "state", getState(), "cursor", cursor))
                .orElse("");
    }

    public boolean isFirst() {
        return Faces.getRequestParameter("cursor") == null;
    }
}
