package org.switchboard.console.onboarding;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.problem.Problems;
import org.switchboard.console.routing.Requested;
import org.switchboard.console.tenant.TaskView;
import org.switchboard.core.onboarding.OnboardTenant;
import org.switchboard.core.onboarding.Onboarding;
import org.switchboard.core.tenant.ChangeTenant;
import org.switchboard.core.tenant.ProvisionTenant;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantStatus;
import org.switchboard.core.tenant.Tenants;

/** How setting up the new tenant goes. It goes on without anybody looking. */
@Named
@RequestScoped
public class CreationPage {
    private OnboardTenant onboardTenant;
    private Tenants tenants;
    private ProvisionTenant provisionTenant;
    private ChangeTenant changeTenant;
    private Visit visit;
    private Onboarding onboarding;
    private Tenant tenant;
    private TaskView progress;

    protected CreationPage() {}

    @Inject
    CreationPage(
            OnboardTenant onboardTenant,
            Tenants tenants,
            ProvisionTenant provisionTenant,
            ChangeTenant changeTenant,
            Visit visit) {
        this.onboardTenant = onboardTenant;
        this.tenants = tenants;
        this.provisionTenant = provisionTenant;
        this.changeTenant = changeTenant;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        onboarding = Requested.id("id")
                .flatMap(id -> Problems.found(() -> onboardTenant.get(visit.role(), id)))
                .orElse(null);
        if (onboarding == null || onboarding.tenant().isEmpty()) {
            return;
        }
        tenant = onboarding.tenant().flatMap(tenants::findById).orElse(null);
        if (tenant != null) {
            progress =
                    TaskView.ofOnboarding(tenant, provisionTenant.progress(tenant.id()), onboarding, Faces.getLocale());
        }
    }

    /** Ends the page unless the tenant was entered so far. */
    public void check() throws IOException {
        if (onboarding == null) {
            Problems.missing();
        } else if (tenant == null) {
            Faces.redirect(OnboardingPage.BASE + "/" + onboarding.id());
        }
    }

    /** The same for the steps after it, which need the tenant ready. */
    public void checkReady() throws IOException {
        check();
        if (tenant != null && !isActive()) {
            Faces.redirect(address("create"));
        }
    }

    /** Looks again; when it is over, the whole page is another one. */
    public void look() {
        if (!isMoving()) {
            Faces.redirect(address("create"));
        }
    }

    /** Starts again what had stopped. */
    public void retry() {
        if (Problems.told(() -> changeTenant.retry(tenant.id(), visit.user()))) {
            Faces.redirect(address("create"));
        }
    }

    /** Where a step is. */
    public String address(String step) {
        return OnboardingPage.BASE + "/" + onboarding.id() + "/" + step;
    }

    public Onboarding getOnboarding() {
        return onboarding;
    }

    public Tenant getTenant() {
        return tenant;
    }

    public TaskView getProgress() {
        return progress;
    }

    public boolean isActive() {
        return tenant.status() == TenantStatus.ACTIVE;
    }

    public boolean isFailed() {
        return tenant.status() == TenantStatus.FAILED;
    }

    /** True when nothing is left to do, the invitation included. */
    public boolean isDone() {
        return isActive() && onboarding.finished();
    }

    /** True while something is under way, so that the page looks again by itself. */
    public boolean isMoving() {
        return tenant.status() == TenantStatus.PROVISIONING || (isActive() && !onboarding.finished());
    }
}
