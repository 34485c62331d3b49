package org.switchboard.console.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.primefaces.model.LazyDataModel;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Table;
import org.switchboard.console.problem.Problems;
import org.switchboard.console.routing.Requested;
import org.switchboard.core.figures.FindFigures;
import org.switchboard.core.figures.TenantFigures;
import org.switchboard.core.onboarding.Plan;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenant.ChangeTenant;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantFilter;
import org.switchboard.core.tenant.TenantStatus;
import org.switchboard.core.tenant.Tenants;

/** All tenants, for platform admins. Search, filters and order stand in the address. */
@Named
@RequestScoped
public class TenantsPage {
    private Tenants tenants;
    private FindFigures figures;
    private ChangeTenant changeTenant;
    private Visit visit;
    private TenantFilter filter;
    private TenantRows rows;
    private Map<TenantStatus, Long> counts;

    protected TenantsPage() {}

    @Inject
    TenantsPage(Tenants tenants, FindFigures figures, ChangeTenant changeTenant, Visit visit) {
        this.tenants = tenants;
        this.figures = figures;
        this.changeTenant = changeTenant;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        String text =
                Objects.requireNonNullElse(Faces.getRequestParameter("q"), "").strip();
        filter = new TenantFilter(
                text,
                statusOf(Faces.getRequestParameter("status")),
                Plan.of(Faces.getRequestParameter("plan")).map(Plan::key),
                orderOf(Faces.getRequestParameter("sort")),
                0,
                1);
        rows = new TenantRows(() -> tenants.count(filter), this::list, figures, visit.role());
        counts = tenants.countByStatus();
    }

    private List<Tenant> list(int first, int size) {
        return tenants.list(
                new TenantFilter(filter.text(), filter.status(), filter.plan(), filter.order(), first, size));
    }

    private static Optional<TenantStatus> statusOf(String name) {
        return Arrays.stream(TenantStatus.values())
                .filter(status -> status.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static TenantFilter.Order orderOf(String name) {
        return Arrays.stream(TenantFilter.Order.values())
                .filter(order -> order.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(TenantFilter.Order.NEWEST);
    }

    /** Starts setting up again what had stopped. */
    public void retry(UUID tenant) {
        if (Problems.told(() -> changeTenant.retry(new TenantId(tenant), visit.user()))) {
            Faces.redirect("/console/platform/tenants/" + tenant);
        }
    }

    /** Sends what the list shows, all pages of it. */
    public void export() throws IOException {
        Table table = new Table(
                        "id", "name", "slug", "status", "plan", "schema_version", "created_at", "people", "agents")
                .and("numbers", "calls_30_days", "calls_this_month", "minutes_this_month", "minutes_per_month");
        rows.each(row -> table.add(cells(row)));
        Faces.sendFile(table.toBytes(), "tenants.csv", true);
    }

    private static List<?> cells(TenantRow row) {
        Tenant tenant = row.tenant();
        TenantFigures known = row.figures();
        List<Object> cells = new java.util.ArrayList<>(List.of(
                tenant.id(),
                tenant.name(),
                tenant.slug(),
                tenant.status(),
                tenant.plan(),
                tenant.schemaVersion().orElse(""),
                tenant.createdAt()));
        if (known != null) {
            cells.addAll(List.of(
                    known.people(),
                    known.agents(),
                    known.numbers(),
                    known.callsOf30Days(),
                    known.callsOfMonth(),
                    known.spoken().toMinutes(),
                    known.minutesPerMonth().map(Object::toString).orElse("")));
        }
        return cells;
    }

    public LazyDataModel<TenantRow> getRows() {
        return rows;
    }

    public String getText() {
        return filter.text();
    }

    public String getStatus() {
        return filter.status().map(TenantStatus::name).orElse("");
    }

    public String getPlan() {
        return filter.plan().orElse("");
    }

    public String getSort() {
        return filter.order() == TenantFilter.Order.NEWEST
                ? ""
                : filter.order().name().toLowerCase(Locale.ROOT);
    }

    public List<Plan> getPlans() {
        return List.of(Plan.values());
    }

    /** The address of this list with other filters; the search stays. */
    public String address(String status, String plan, String sort) {
        return Requested.query(
                "q", filter.text(), "status", status.toLowerCase(Locale.ROOT), "plan", plan, "sort", sort);
    }

    public boolean isFiltered() {
        return !filter.text().isEmpty()
                || filter.status().isPresent()
                || filter.plan().isPresent();
    }

    /** How many there are in a status; in all for an unknown one. */
    public long count(String name) {
        return statusOf(name)
                .map(this::count)
                .orElseGet(() ->
                        counts.values().stream().mapToLong(Long::longValue).sum());
    }

    private long count(TenantStatus status) {
        return counts.getOrDefault(status, 0L);
    }

    /** True while something is being set up or removed, so that the page looks again by itself. */
    public boolean isMoving() {
        return count(TenantStatus.PROVISIONING) + count(TenantStatus.OFFBOARDING) > 0;
    }
}
