package org.switchboard.console.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.problem.Problems;
import org.switchboard.console.routing.Requested;
import org.switchboard.core.figures.FindFigures;
import org.switchboard.core.figures.TenantFigures;
import org.switchboard.core.offboarding.BeginOffboarding;
import org.switchboard.core.offboarding.Offboardings;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenant.ChangeTenant;
import org.switchboard.core.tenant.Progress;
import org.switchboard.core.tenant.ProvisionTenant;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantStatus;
import org.switchboard.core.tenant.Tenants;

/** One tenant, for platform admins: state, counts, and what can be done to it. Nothing of its content. */
@Named
@RequestScoped
public class TenantPage {
    private Tenants tenants;
    private ProvisionTenant provisionTenant;
    private BeginOffboarding beginOffboarding;
    private Offboardings offboardings;
    private ChangeTenant changeTenant;
    private FindFigures findFigures;
    private Visit visit;
    private Tenant tenant;
    private TaskView progress;
    private TenantFigures figures;
    private String reason;
    private String name;
    private String slug;

    protected TenantPage() {}

    @Inject
    TenantPage(
            Tenants tenants,
            ProvisionTenant provisionTenant,
            BeginOffboarding beginOffboarding,
            Offboardings offboardings,
            ChangeTenant changeTenant,
            FindFigures findFigures,
            Visit visit) {
        this.tenants = tenants;
        this.provisionTenant = provisionTenant;
        this.beginOffboarding = beginOffboarding;
        this.offboardings = offboardings;
        this.changeTenant = changeTenant;
        this.findFigures = findFigures;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        Permission.MANAGE_TENANTS.require(visit.role());
        tenant =
                Requested.id("id").map(TenantId::new).flatMap(tenants::findById).orElse(null);
        if (tenant == null) {
            return;
        }
        name = tenant.name();
        slug = tenant.slug().value();
        Progress found = tenant.status() == TenantStatus.OFFBOARDING
                ? beginOffboarding.progress(tenant.id())
                : provisionTenant.progress(tenant.id());
        progress = TaskView.of(tenant, found, Faces.getLocale());
        figures = isUsable() ? counted().orElse(null) : null;
    }

    // While it is being upgraded nothing can be counted.
    private Optional<TenantFigures> counted() {
        try {
            return Optional.of(findFigures.ofNow(visit.role(), tenant.id()));
        } catch (DomainException refused) {
            return Optional.ofNullable(
                    findFigures.of(visit.role(), List.of(tenant.id())).get(tenant.id()));
        }
    }

    /** Ends the page unless there is such a tenant; of one that is gone the report is shown. */
    public void check() throws IOException {
        if (tenant != null) {
            return;
        }
        Optional<TenantId> gone = Requested.id("id").map(TenantId::new);
        if (gone.flatMap(offboardings::find).isPresent()) {
            Faces.redirect("/console/platform/removed/" + gone.get());
        } else {
            Problems.missing();
        }
    }

    /** Looks again; when what was under way is over, the whole page is another one. */
    public void look() throws IOException {
        if (tenant == null) {
            check();
        } else if (!isMoving()) {
            reload();
        }
    }

    /** Keeps its people out. */
    public void suspend() {
        if (Problems.told(() -> changeTenant.suspend(tenant.id(), reason, visit.user()))) {
            reload();
        }
    }

    /** Lets its people in again. */
    public void resume() {
        if (Problems.told(() -> changeTenant.resume(tenant.id(), visit.user()))) {
            reload();
        }
    }

    /** Starts setting it up again. */
    public void retry() {
        if (Problems.told(() -> changeTenant.retry(tenant.id(), visit.user()))) {
            reload();
        }
    }

    /** Gives it another name or address. */
    public void rename() {
        if (Problems.told(() -> changeTenant.rename(tenant.id(), name, slug, found -> {}, visit.user()))) {
            reload();
        }
    }

    private void reload() {
        Faces.redirect(getAddress());
    }

    /** Where this page is. */
    public String getAddress() {
        return "/console/platform/tenants/" + tenant.id();
    }

    public Tenant getTenant() {
        return tenant;
    }

    public TaskView getProgress() {
        return progress;
    }

    /** Counts as of now; null when there is nothing to count. */
    public TenantFigures getFigures() {
        return figures;
    }

    /** True when it has a schema that people work in, or could. */
    public boolean isUsable() {
        return isActive() || isSuspended();
    }

    /** True while something is being done to it, so that the page looks again by itself; also when it has just gone. */
    public boolean isMoving() {
        boolean busy = tenant == null || is(TenantStatus.PROVISIONING) || isOffboarding();
        return busy && (progress == null || progress.error().isEmpty());
    }

    public boolean isActive() {
        return is(TenantStatus.ACTIVE);
    }

    public boolean isSuspended() {
        return is(TenantStatus.SUSPENDED);
    }

    public boolean isFailed() {
        return is(TenantStatus.FAILED);
    }

    public boolean isOffboarding() {
        return is(TenantStatus.OFFBOARDING);
    }

    private boolean is(TenantStatus status) {
        return tenant != null && tenant.status() == status;
    }

    /** True while its removal can begin. */
    public boolean isRemovable() {
        return isUsable() || isFailed();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
