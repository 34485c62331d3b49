package org.switchboard.console.call;

import java.util.ArrayList;
import java.util.List;
import org.switchboard.core.webhook.WebhookEvent;

/**
 * Events of a call with the same name and fate, one after the other, as one entry.
 *
 * @param last the newest of them
 * @param count how many
 */
public record TrailEntry(WebhookEvent last, int count) {

    /** Newest first. */
    static List<TrailEntry> of(List<WebhookEvent> oldestFirst) {
        List<TrailEntry> entries = new ArrayList<>();
        for (WebhookEvent event : oldestFirst) {
            boolean again = !entries.isEmpty() && entries.get(0).continuesWith(event);
            TrailEntry entry = new TrailEntry(event, again ? entries.get(0).count() + 1 : 1);
            if (again) {
                entries.set(0, entry);
            } else {
                entries.add(0, entry);
            }
        }
        return entries;
    }

    private boolean continuesWith(WebhookEvent next) {
        return last.event().equals(next.event()) && last.state() == next.state();
    }
}
