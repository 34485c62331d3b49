package org.switchboard.core.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.Tenants;

/** Shows counts of tenants to those who run the platform. Lists cost one query, however many tenants there are. */
@ApplicationScoped
public class FindFigures {
    private final FiguresTable table;
    private final CountTenant count;
    private final Tenants tenants;

    protected FindFigures() {
        this(null, null, null);
    }

    @Inject
    FindFigures(FiguresTable table, CountTenant count, Tenants tenants) {
        this.table = table;
        this.count = count;
        this.tenants = tenants;
    }

    /** Of some tenants, as they were counted last; those that never were are missing. */
    public Map<TenantId, TenantFigures> of(Role role, Collection<TenantId> wanted) {
        Permission.MANAGE_TENANTS.require(role);
        return table.list(wanted).stream().collect(Collectors.toMap(TenantFigures::tenant, Function.identity()));
    }

    /** Of one tenant, counted now. @throws DomainException NOT_FOUND; CONFLICT while it has no schema; TENANT_UPGRADING */
    public TenantFigures ofNow(Role role, TenantId id) {
        Permission.MANAGE_TENANTS.require(role);
        Tenant tenant = tenants.findById(id).orElseThrow(() -> DomainException.notFound("tenant"));
        if (tenant.schemaVersion().isEmpty()) {
            throw tenant.status().conflict("There is nothing to count yet");
        }
        TenantFigures counted = count.of(tenant.asSystem());
        table.keep(counted);
        return counted;
    }

    /** Tenants whose name or slug has the text in it, in that order. */
    public List<Tenant> ranked(Role role, String text, Ranking ranking, int offset, int limit) {
        Permission.MANAGE_TENANTS.require(role);
        List<TenantId> order = table.ranked(text, ranking, offset, limit);
        return tenants.findAll(order).stream()
                .sorted(Comparator.comparingInt(tenant -> order.indexOf(tenant.id())))
                .toList();
    }

    /** Tenants whose webhooks stopped, those with most of them first. */
    public List<TenantFigures> stopped(Role role, int limit) {
        Permission.MANAGE_TENANTS.require(role);
        return table.stopped(limit);
    }

    /** Tenants with calls in the last 30 days, those with most of them first. */
    public List<TenantFigures> busiest(Role role, int limit) {
        Permission.MANAGE_TENANTS.require(role);
        return table.busiest(limit);
    }

    /** How the accounts at each provider are. */
    public List<ProviderFigures> providers(Role role) {
        Permission.MANAGE_TENANTS.require(role);
        return table.accounts();
    }

    /** Sums over all. */
    public PlatformFigures ofPlatform(Role role) {
        Permission.MANAGE_TENANTS.require(role);
        return table.sum();
    }
}
