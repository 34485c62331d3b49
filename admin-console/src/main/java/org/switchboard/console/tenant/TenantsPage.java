package org.switchboard.console.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.primefaces.model.LazyDataModel;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenant.ChangeTenant;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantFilter;
import org.switchboard.core.tenant.TenantStatus;
import org.switchboard.core.tenant.Tenants;

/** All tenants, for platform admins. Search and status stand in the address. */
@Named
@RequestScoped
public class TenantsPage {
    private Tenants tenants;
    private ChangeTenant changeTenant;
    private Visit visit;
    private String text;
    private Optional<TenantStatus> status;
    private LazyDataModel<Tenant> rows;
    private final Map<TenantStatus, Long> counts = new EnumMap<>(TenantStatus.class);

    protected TenantsPage() {}

    @Inject
    TenantsPage(Tenants tenants, ChangeTenant changeTenant, Visit visit) {
        this.tenants = tenants;
        this.changeTenant = changeTenant;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        text = Objects.requireNonNullElse(Faces.getRequestParameter("q"), "").strip();
        status = statusOf(Faces.getRequestParameter("status"));
        rows = new TenantRows(tenants, text, status);
        for (TenantStatus each : TenantStatus.values()) {
            counts.put(each, tenants.count(new TenantFilter("", Optional.of(each), 0, 1)));
        }
    }

    private static Optional<TenantStatus> statusOf(String name) {
        return Arrays.stream(TenantStatus.values())
                .filter(status -> status.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Starts setting up again what had stopped. */
    public void retry(UUID tenant) {
        if (Problems.told(() -> changeTenant.retry(new TenantId(tenant), visit.user()))) {
            Faces.redirect("/console/platform/tenants");
        }
    }

    public LazyDataModel<Tenant> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public String getStatus() {
        return status.map(TenantStatus::name).orElse("");
    }

    public boolean isFiltered() {
        return !text.isEmpty() || status.isPresent();
    }

    /** How many there are in a status; in all for an unknown one. */
    public long count(String name) {
        return statusOf(name)
                .map(counts::get)
                .orElseGet(() ->
                        counts.values().stream().mapToLong(Long::longValue).sum());
    }

    /** True while something is being set up, so that the page looks again by itself. */
    public boolean isMoving() {
        return counts.get(TenantStatus.PROVISIONING) > 0;
    }
}
