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
import org.switchboard.console.layout.Visit;
import org.switchboard.console.tenant.TenantRow;
import org.switchboard.core.figures.FindFigures;
import org.switchboard.core.figures.ProviderFigures;
import org.switchboard.core.figures.TenantFigures;
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
    private PlatformSums sums;
    private Visit visit;
    private List<ProviderFigures> providers;
    private List<Tenant> stuck;
    private List<TenantRow> stopped;
    private List<TenantRow> busiest;

    protected OverviewPage() {}

    @Inject
    OverviewPage(Tenants tenants, FindFigures findFigures, PlatformSums sums, Visit visit) {
        this.tenants = tenants;
        this.findFigures = findFigures;
        this.sums = sums;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        providers = findFigures.providers(visit.role());
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

    public List<ProviderFigures> getProviders() {
        return providers;
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
                + (sums.getUnmigrated() > 0 ? 1 : 0)
                + (sums.getFigures().held() > 0 ? 1 : 0)
                + (sums.getFigures().failingAccounts() > 0 ? 1 : 0);
    }
}
