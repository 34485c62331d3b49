package org.switchboard.console.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Badges;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Listing;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.migration.ManageFleet;
import org.switchboard.core.migration.MigrationRun;
import org.switchboard.core.migration.RunState;
import org.switchboard.core.migration.TenantMigration;
import org.switchboard.core.tenancy.TenantId;

/** How far the tenants' schemas have come, and what to do about those that failed. */
@Named
@RequestScoped
public class MigrationsPage {
    private static final int MOST = 1000;

    private ManageFleet fleet;
    private Visit visit;
    private Badges badges;
    private ManageFleet.Status status;
    private Listing<TenantMigration> troubles;

    protected MigrationsPage() {}

    @Inject
    MigrationsPage(ManageFleet fleet, Visit visit, Badges badges) {
        this.fleet = fleet;
        this.visit = visit;
        this.badges = badges;
    }

    @PostConstruct
    void load() {
        status = badges.getMigration();
        troubles = Listing.of(fleet.troubles(visit.role(), 0, MOST))
                .search(one -> one.slug() + " " + one.error())
                .sort("slug", Comparator.comparing(TenantMigration::slug))
                .sort("tries", Comparator.comparing(TenantMigration::attempts))
                .sort("ended", Comparator.comparing(TenantMigration::endedAt));
    }

    /** Lets the run wait. */
    public void pause() {
        change(() -> fleet.pause(visit.role(), visit.user()));
    }

    /** Lets the run go on. */
    public void resume() {
        change(() -> fleet.resume(visit.role(), visit.user()));
    }

    /** Tries all again that failed. */
    public void retryAll() {
        change(() -> fleet.retryAll(visit.role(), visit.user()));
    }

    /** Tries one again. */
    public void retry(UUID tenant) {
        change(() -> fleet.retry(visit.role(), new TenantId(tenant), visit.user()));
    }

    private static void change(Runnable work) {
        if (Problems.told(work)) {
            Faces.redirect("/console/platform/migrations");
        }
    }

    public ManageFleet.Status getStatus() {
        return status;
    }

    /** The run to the newest version; null when nobody was behind. */
    public MigrationRun getRun() {
        return status.run().orElse(null);
    }

    /** Percent of the tenants that are where they should be. */
    public int getPercent() {
        return status.run()
                .filter(run -> run.fleet() > 0)
                .map(run -> run.done() * 100 / run.fleet())
                .orElse(100);
    }

    public boolean isRunning() {
        return is(RunState.RUNNING);
    }

    /** True when somebody, or too many failures, made it wait. */
    public boolean isWaiting() {
        return is(RunState.PAUSED) || is(RunState.STOPPED);
    }

    private boolean is(RunState state) {
        return status.run().filter(run -> run.state() == state).isPresent();
    }

    public Listing<TenantMigration> getTroubles() {
        return troubles;
    }
}
