package org.switchboard.console.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.core.webhook.Quarantine;

/** Deliveries that no tenant could be found for. Who sent them and about which agent; nothing of their content. */
@Named
@RequestScoped
public class QuarantinePage {
    private static final int ROWS = 25;

    private Quarantine quarantine;
    private Visit visit;
    private int offset;
    private List<Quarantine.Kept> found;

    protected QuarantinePage() {}

    @Inject
    QuarantinePage(Quarantine quarantine, Visit visit) {
        this.quarantine = quarantine;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        String from = Faces.getRequestParameter("from");
        offset = from != null && from.matches("\\d{1,6}") ? Integer.parseInt(from) : 0;
        found = quarantine.list(visit.role(), offset, ROWS + 1);
    }

    public List<Quarantine.Kept> getRows() {
        return found.subList(0, Math.min(ROWS, found.size()));
    }

    public boolean isFirst() {
        return offset == 0;
    }

    /** Address of the next page; empty at the end. */
    public String getOlder() {
        return found.size() > ROWS ? "?from=" + (offset + ROWS) : "";
    }
}
