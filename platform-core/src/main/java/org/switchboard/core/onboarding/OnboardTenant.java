package org.switchboard.core.onboarding;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.identity.Email;
import org.switchboard.core.problem.Check;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenant.CreateTenant;
import org.switchboard.core.tenant.Slug;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.Tenants;

/** Adds a tenant step by step. What was entered is kept, so that one can leave and come back. */
@ApplicationScoped
public class OnboardTenant {
    private final Onboardings onboardings;
    private final Tenants tenants;
    private final CreateTenant createTenant;

    protected OnboardTenant() {
        this(null, null, null);
    }

    @Inject
    OnboardTenant(Onboardings onboardings, Tenants tenants, CreateTenant createTenant) {
        this.onboardings = onboardings;
        this.tenants = tenants;
        this.createTenant = createTenant;
    }

    /** Begins one. @throws DomainException INVALID_INPUT; CONFLICT on slug */
    public Onboarding begin(Role role, String name, String slug, UUID by) {
        Permission.MANAGE_TENANTS.require(role);
        Onboarding begun = business(
                new Onboarding(
                        UuidCreator.getTimeOrderedEpoch(), by, "", "", Plan.STARTER, "", "", Optional.empty(), false),
                name,
                slug);
        onboardings.add(begun);
        return begun;
    }

    /** What was entered so far. @throws DomainException NOT_FOUND */
    public Onboarding get(Role role, UUID id) {
        Permission.MANAGE_TENANTS.require(role);
        return onboardings.find(id).orElseThrow(() -> DomainException.notFound("onboarding"));
    }

    /** How a tenant was added, if it was step by step. */
    public Optional<Onboarding> of(Role role, TenantId tenant) {
        Permission.MANAGE_TENANTS.require(role);
        return onboardings.findOf(tenant);
    }

    /** Other names. @throws DomainException NOT_FOUND; INVALID_INPUT; CONFLICT on slug, or when it is being set up */
    public Onboarding rename(Role role, UUID id, String name, String slug) {
        return keep(business(get(role, id), name, slug));
    }

    /** Another plan. @throws DomainException NOT_FOUND; INVALID_INPUT on plan; CONFLICT when it is being set up */
    public Onboarding choose(Role role, UUID id, String plan) {
        Onboarding found = get(role, id);
        return keep(found.withPlan(
                Plan.of(plan).orElseThrow(() -> DomainException.invalid("plan", "Choose one of the plans."))));
    }

    /**
     * Enters the first administrator and has the tenant set up; a job then sets the plan's limits and sends the invitation.
     *
     * @return the tenant in {@code PROVISIONING}
     * @throws DomainException NOT_FOUND; INVALID_INPUT; CONFLICT on slug when it was taken meanwhile, or when it is being set up
     */
    @Transactional
    public Tenant create(Role role, UUID id, String adminName, String adminEmail, UUID by) {
        Onboarding found = get(role, id);
        Check check = new Check();
        String name = check.text(adminName, "admin_name", 120);
        Email email = check.value(adminEmail, "admin_email", Email::new);
        check.done();
        Onboarding complete = found.withAdmin(name, email.value());
        requireOpen(complete);
        Tenant tenant = createTenant.createEmpty(
                complete.name(), complete.slug(), complete.plan().key(), by);
        if (!onboardings.link(complete, tenant.id())) {
            throw begun();
        }
        return tenant;
    }

    private Onboarding business(Onboarding found, String name, String slug) {
        requireOpen(found);
        Check check = new Check();
        String checkedName = check.text(name, "name", 120);
        Slug checkedSlug = check.value(slug, "slug", Slug::new);
        check.done();
        if (tenants.findBySlug(checkedSlug).isPresent()) {
            throw DomainException.at(
                    ProblemCode.CONFLICT, "slug", "Another tenant has this name in its address; choose another.");
        }
        return found.withBusiness(checkedName, checkedSlug.value());
    }

    private Onboarding keep(Onboarding changed) {
        requireOpen(changed);
        if (!onboardings.change(changed)) {
            throw begun();
        }
        return changed;
    }

    private static void requireOpen(Onboarding found) {
        if (found.tenant().isPresent()) {
            throw begun();
        }
    }

    private static DomainException begun() {
        return new DomainException(ProblemCode.CONFLICT, "This tenant is being set up already; look at its progress.");
    }
}
