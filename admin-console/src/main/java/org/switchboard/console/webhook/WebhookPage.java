package org.switchboard.console.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Toasts;
import org.switchboard.console.look.Words;
import org.switchboard.console.problem.Problems;
import org.switchboard.console.routing.Requested;
import org.switchboard.core.webhook.FindWebhookEvents;
import org.switchboard.core.webhook.ReplayWebhookEvent;
import org.switchboard.core.webhook.WebhookEvent;

/** One delivery: how far it came, and what was in it. */
@Named
@RequestScoped
public class WebhookPage {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FindWebhookEvents events;
    private ReplayWebhookEvent replay;
    private Visit visit;
    private Words words;
    private WebhookEvent event;
    private String body;

    protected WebhookPage() {}

    @Inject
    WebhookPage(FindWebhookEvents events, ReplayWebhookEvent replay, Visit visit, Words words) {
        this.events = events;
        this.replay = replay;
        this.visit = visit;
        this.words = words;
    }

    @PostConstruct
    void load() {
        event = Requested.id("id")
                .flatMap(id -> Problems.found(() -> events.get(visit.context(), id)))
                .orElse(null);
        body = event == null ? "" : readable(events.body(visit.context(), event.id()));
    }

    // What isn't JSON, whatever it is, is shown as it came.
    private static String readable(String raw) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(raw));
        } catch (JsonProcessingException notJson) {
            return raw;
        }
    }

    /** Answers "not found" for a delivery that doesn't exist for this person. */
    public void check() throws IOException {
        if (event == null) {
            Problems.missing();
        }
    }

    /** Applies it again. */
    public void replay() {
        if (Problems.told(() -> replay.replay(visit.context(), event.id()))) {
            Toasts.show(words.say("webhooks.replayed"));
            Faces.redirect(visit.getBase() + "/webhooks/" + event.id());
        }
    }

    public WebhookEvent getEvent() {
        return event;
    }

    /** True while it waits to be applied, so that the page looks again by itself. */
    public boolean isMoving() {
        return event.state() == WebhookEvent.State.RECEIVED;
    }

    /** What was posted, indented if it is JSON. */
    public String getBody() {
        return body;
    }
}
