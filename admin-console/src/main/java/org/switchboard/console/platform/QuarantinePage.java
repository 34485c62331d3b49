package org.switchboard.console.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Listing;
import org.switchboard.console.look.Table;
import org.switchboard.core.webhook.Quarantine;

/** Deliveries that no tenant could be found for. Who sent them and about which agent; nothing of their content. */
@Named
@RequestScoped
public class QuarantinePage {
    // More are never kept.
    private static final int MOST = 1000;

    private Quarantine quarantine;
    private Visit visit;
    private Listing<Quarantine.Kept> list;

    protected QuarantinePage() {}

    @Inject
    QuarantinePage(Quarantine quarantine, Visit visit) {
        this.quarantine = quarantine;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        list = Listing.of(quarantine.list(visit.role(), 0, MOST))
                .search(kept -> String.join(" ", kept.event(), kept.provider(), kept.agent(), kept.source()))
                .sort(
                        "newest",
                        Comparator.comparing(Quarantine.Kept::receivedAt).reversed())
                .sort("received", Comparator.comparing(Quarantine.Kept::receivedAt))
                .sort("event", Comparator.comparing(Quarantine.Kept::event))
                .sort("agent", Comparator.comparing(Quarantine.Kept::agent))
                .sort("source", Comparator.comparing(Quarantine.Kept::source))
                .sort("bytes", Comparator.comparing(Quarantine.Kept::bytes));
    }

    /** Sends what the list shows, all pages of it. */
    public void export() throws IOException {
        Table table = new Table("received_at", "provider", "event", "provider_agent_id", "source", "bytes");
        list.getMatching()
                .forEach(kept -> table.add(List.of(
                        kept.receivedAt(), kept.provider(), kept.event(), kept.agent(), kept.source(), kept.bytes())));
        Faces.sendFile(table.toBytes(), "quarantine.csv", true);
    }

    public Listing<Quarantine.Kept> getList() {
        return list;
    }
}
