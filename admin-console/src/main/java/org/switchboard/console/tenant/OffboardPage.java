package org.switchboard.console.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.problem.Problems;
import org.switchboard.console.problem.Refusals;
import org.switchboard.console.routing.Requested;
import org.switchboard.core.offboarding.BeginOffboarding;
import org.switchboard.core.offboarding.Kind;
import org.switchboard.core.offboarding.OffboardingPlan;
import org.switchboard.core.offboarding.PlanOffboarding;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.Tenants;

/** What removing a tenant would delete, and the form that begins it: its slug must be typed. */
@Named
@RequestScoped
public class OffboardPage {
    /** What people know by name; the other tables go with these. */
    private static final List<String> TOLD =
            List.of("call", "agent", "phone_number", "user_account", "lead", "webhook_event");

    private Tenants tenants;
    private PlanOffboarding planOffboarding;
    private BeginOffboarding beginOffboarding;
    private Visit visit;
    private Tenant tenant;
    private OffboardingPlan plan;
    private String problem = "";
    private String slug;
    private boolean withoutProvider;

    protected OffboardPage() {}

    @Inject
    OffboardPage(Tenants tenants, PlanOffboarding planOffboarding, BeginOffboarding beginOffboarding, Visit visit) {
        this.tenants = tenants;
        this.planOffboarding = planOffboarding;
        this.beginOffboarding = beginOffboarding;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        Permission.MANAGE_TENANTS.require(visit.role());
        tenant =
                Requested.id("id").map(TenantId::new).flatMap(tenants::findById).orElse(null);
        if (tenant != null) {
            ask();
        }
    }

    // The provider is asked, too.
    private void ask() {
        try {
            plan = planOffboarding.plan(tenant.id());
        } catch (DomainException refused) {
            problem = Refusals.say(refused);
        }
    }

    /** Ends the page unless there is such a tenant. */
    public void check() throws IOException {
        if (tenant == null) {
            Problems.missing();
        }
    }

    /** Begins it, or goes on with a removal that stopped. */
    public void offboard() {
        if (Problems.told(() -> beginOffboarding.offboard(tenant.id(), slug, withoutProvider, visit.user()))) {
            Faces.redirect("/console/platform/tenants/" + tenant.id());
        }
    }

    /** How many of what people know. */
    public long count(String table) {
        return plan.here().getOrDefault(table, 0L);
    }

    public List<String> getTables() {
        return TOLD;
    }

    /** What is at the provider, in the order in which it is deleted there; empty without an account. */
    public Map<Kind, OffboardingPlan.Things> getThings() {
        Map<Kind, OffboardingPlan.Things> things = new EnumMap<>(Kind.class);
        plan.provider().ifPresent(provider -> things.putAll(provider.things()));
        return things;
    }

    /** True when the provider doesn't take the tenant's credentials, so that nothing can be deleted there. */
    public boolean isLockedOut() {
        return plan != null
                && plan.provider()
                        .filter(provider -> !provider.answer().equals("OK"))
                        .isPresent();
    }

    public Tenant getTenant() {
        return tenant;
    }

    /** Null when it can't be made; then {@link #getProblem} says why. */
    public OffboardingPlan getPlan() {
        return plan;
    }

    public String getProblem() {
        return problem;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public boolean isWithoutProvider() {
        return withoutProvider;
    }

    public void setWithoutProvider(boolean withoutProvider) {
        this.withoutProvider = withoutProvider;
    }
}
