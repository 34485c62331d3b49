package org.switchboard.console.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.switchboard.console.layout.Badges;
import org.switchboard.core.figures.PlatformFigures;
import org.switchboard.core.migration.ManageFleet;
import org.switchboard.core.migration.MigrationRun;

/** The sums over all tenants that stand on top of several pages. They ask for no more than the sidebar does. */
@Named
@RequestScoped
public class PlatformSums {
    private Badges badges;

    protected PlatformSums() {}

    @Inject
    PlatformSums(Badges badges) {
        this.badges = badges;
    }

    public PlatformFigures getFigures() {
        return badges.getSums();
    }

    public ManageFleet.Status getMigration() {
        return badges.getMigration();
    }

    /** How many tenants are behind; 0 when nobody is. */
    public int getBehind() {
        return getMigration().run().map(run -> run.pending() + run.failed()).orElse(0);
    }

    /** How many tenants are where they should be. */
    public long getCurrent() {
        return getFigures().tenants() - getBehind();
    }

    /** Deliveries that wait for somebody: stopped in their tenant, or without one. */
    public long getFailedWebhooks() {
        return getFigures().stoppedEvents() + getFigures().held();
    }

    /** How many tenants' migration failed. */
    public int getUnmigrated() {
        return getMigration().run().map(MigrationRun::failed).orElse(0);
    }
}
