package org.switchboard.console.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.switchboard.console.layout.Badges;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.tenant.TenantRow;
import org.switchboard.core.figures.FindFigures;
import org.switchboard.core.figures.PlatformFigures;
import org.switchboard.core.figures.ProviderFigures;
import org.switchboard.core.figures.TenantFigures;
import org.switchboard.core.migration.ManageFleet;
import org.switchboard.core.migration.MigrationRun;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantFilter;
import org.switchboard.core.tenant.TenantStatus;
import org.switchboard.core.tenant.Tenants;

/** The first page of those who run the platform: the sums, and what somebody must act on. */
@Named
@RequestScoped
public class OverviewPage {
    private static final int SOME = 5;

    private Tenants tenants;
    private FindFigures findFigures;
    private Badges badges;
    private Visit visit;
    private PlatformFigures figures;
    private List<ProviderFigures> providers;
    private ManageFleet.Status migration;
    private List<Tenant> stuck;
    private List<TenantRow> stopped;
    private List<TenantRow> busiest;

    protected OverviewPage() {}

    @Inject
    OverviewPage(Tenants tenants, FindFigures findFigures, Badges badges, Visit visit) {
        this.tenants = tenants;
        this.findFigures = findFigures;
        this.badges = badges;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        figures = badges.getSums();
        providers = findFigures.providers(visit.role());
        migration = badges.getMigration();
        stuck = Stream.of(TenantStatus.FAILED, TenantStatus.OFFBOARDING)
                .flatMap(status -> tenants.list(new TenantFilter("", Optional.of(status), 0, SOME)).stream())
                .filter(tenant -> tenant.statusDetail().isPresent())
                .toList();
        stopped = named(findFigures.stopped(visit.role(), SOME));
        busiest = named(findFigures.busiest(visit.role(), SOME));
    }

    private List<TenantRow> named(List<TenantFigures> counted) {
        Map<TenantId, Tenant> known = tenants
                .findAll(counted.stream().map(TenantFigures::tenant).toList())
                .stream()
                .collect(Collectors.toMap(Tenant::id, Function.identity()));
        return counted.stream()
                .filter(each -> known.containsKey(each.tenant()))
                .map(each -> new TenantRow(known.get(each.tenant()), each))
                .toList();
    }

    public PlatformFigures getFigures() {
        return figures;
    }

    public List<ProviderFigures> getProviders() {
        return providers;
    }

    public ManageFleet.Status getMigration() {
        return migration;
    }

    /** How many tenants are behind; 0 when nobody is. */
    public int getBehind() {
        return migration.run().map(run -> run.pending() + run.failed()).orElse(0);
    }

    /** How many tenants are where they should be. */
    public long getCurrent() {
        return figures.tenants() - getBehind();
    }

    /** Deliveries that wait for somebody: stopped in their tenant, or without one. */
    public long getFailedWebhooks() {
        return figures.stoppedEvents() + figures.held();
    }

    /** How many tenants' migration failed. */
    public int getUnmigrated() {
        return migration.run().map(MigrationRun::failed).orElse(0);
    }

    /** Tenants whose setting up or removal stopped. */
    public List<Tenant> getStuck() {
        return stuck;
    }

    /** Tenants whose webhooks stopped. */
    public List<TenantRow> getStopped() {
        return stopped;
    }

    /** Tenants with the most calls. */
    public List<TenantRow> getBusiest() {
        return busiest;
    }

    /** How many things somebody must act on. */
    public int getTroubles() {
        return stuck.size()
                + stopped.size()
                + (getUnmigrated() > 0 ? 1 : 0)
                + (figures.held() > 0 ? 1 : 0)
                + (figures.failingAccounts() > 0 ? 1 : 0);
    }
}
