package org.switchboard.console.onboarding;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.problem.Problems;
import org.switchboard.console.routing.Requested;
import org.switchboard.core.onboarding.OnboardTenant;
import org.switchboard.core.onboarding.Onboarding;
import org.switchboard.core.onboarding.Plan;

/** The steps that a tenant is added in, up to its creation. Each is a page of its own; what was entered is kept. */
@Named
@RequestScoped
public class OnboardingPage {
    static final String BASE = "/console/platform/tenants/new";

    private OnboardTenant onboardTenant;
    private Visit visit;
    private Onboarding onboarding;
    private String name;
    private String slug;
    private String plan;
    private String adminName;
    private String adminEmail;

    protected OnboardingPage() {}

    @Inject
    OnboardingPage(OnboardTenant onboardTenant, Visit visit) {
        this.onboardTenant = onboardTenant;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        onboarding = Requested.id("id")
                .flatMap(id -> Problems.found(() -> onboardTenant.get(visit.role(), id)))
                .orElse(null);
        plan = Plan.STARTER.key();
        if (onboarding != null) {
            name = onboarding.name();
            slug = onboarding.slug();
            plan = onboarding.plan().key();
            adminName = onboarding.adminName();
            adminEmail = onboarding.adminEmail();
        }
    }

    /** Ends the page unless that was begun; what is being set up goes on where its progress is shown. */
    public void check() throws IOException {
        if (onboarding == null && Faces.getRequestParameter("id") != null) {
            Problems.missing();
        } else if (onboarding != null && onboarding.tenant().isPresent()) {
            go("create");
        }
    }

    /** Keeps name and slug, and goes on to the plan. */
    public void keepBusiness() {
        boolean done = Problems.told(() -> onboarding = onboarding == null
                ? onboardTenant.begin(visit.role(), name, slug, visit.user())
                : onboardTenant.rename(visit.role(), onboarding.id(), name, slug));
        if (done) {
            go("plan");
        }
    }

    /** Keeps the plan, and goes on to the first administrator. */
    public void keepPlan() {
        if (Problems.told(
                () -> onboardTenant.choose(visit.role(), onboarding.id(), Faces.getRequestParameter("plan")))) {
            go("admin");
        }
    }

    /** Has the tenant set up. */
    public void create() {
        UUID by = visit.user();
        if (Problems.told(() -> onboardTenant.create(visit.role(), onboarding.id(), adminName, adminEmail, by))) {
            go("create");
        }
    }

    private void go(String step) {
        Faces.redirect(address(step));
    }

    /** Where a step is; empty: the first. */
    public String address(String step) {
        String begun = onboarding == null ? BASE : BASE + "/" + onboarding.id();
        return step.isEmpty() ? begun : begun + "/" + step;
    }

    public Onboarding getOnboarding() {
        return onboarding;
    }

    public List<Plan> getPlans() {
        return List.of(Plan.values());
    }

    public String getPlan() {
        return plan;
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

    public String getAdminName() {
        return adminName;
    }

    public void setAdminName(String adminName) {
        this.adminName = adminName;
    }

    public String getAdminEmail() {
        return adminEmail;
    }

    public void setAdminEmail(String adminEmail) {
        this.adminEmail = adminEmail;
    }
}
