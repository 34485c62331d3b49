package org.switchboard.console.layout;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.switchboard.core.figures.FindFigures;
import org.switchboard.core.figures.PlatformFigures;
import org.switchboard.core.migration.ManageFleet;

/** Counts beside links of the sidebar: that something is there, or that somebody must act. Two queries, for the platform's only. */
@Named
@RequestScoped
public class Badges {
    private FindFigures figures;
    private ManageFleet fleet;
    private Visit visit;
    private PlatformFigures sums;
    private ManageFleet.Status migration;
    private Map<String, Long> counts = Map.of();

    protected Badges() {}

    @Inject
    Badges(FindFigures figures, ManageFleet fleet, Visit visit) {
        this.figures = figures;
        this.fleet = fleet;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        if (visit.isPlatform()) {
            sums = figures.ofPlatform(visit.role());
            migration = fleet.status(visit.role());
            long behind = migration
                    .run()
                    .map(run -> (long) run.pending() + run.failed())
                    .orElse(0L);
            counts = Map.of("nav.tenants", sums.tenants(), "nav.quarantine", sums.held(), "nav.migrations", behind);
        }
    }

    /** Sums over all tenants, for the pages that show more of them; null for the people of a tenant. */
    public PlatformFigures getSums() {
        return sums;
    }

    /** Where the fleet is, for the pages that show more of it; null for the people of a tenant. */
    public ManageFleet.Status getMigration() {
        return migration;
    }

    /** What stands beside a link, by its label; 0: nothing. */
    public long count(String label) {
        return counts.getOrDefault(label, 0L);
    }

    /** Whether somebody must act. */
    public boolean isUrgent(String label) {
        return !label.equals("nav.tenants");
    }
}
