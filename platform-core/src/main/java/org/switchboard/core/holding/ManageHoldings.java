package org.switchboard.core.holding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.switchboard.core.audit.Actor;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.identity.Accounts;
import org.switchboard.core.problem.Check;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.Tenants;

/** Shows and sets how many agents and numbers somebody may have. What they have already stays. */
@ApplicationScoped
public class ManageHoldings {
    private static final int MOST = 100_000;

    private final TenantScope scope;
    private final Tenants tenants;
    private final Accounts accounts;
    private final HoldingGuards guards;
    private final HoldingRows rows;
    private final Audit audit;

    protected ManageHoldings() {
        this(null, null, null, null, null, null);
    }

    @Inject
    ManageHoldings(
            TenantScope scope,
            Tenants tenants,
            Accounts accounts,
            HoldingGuards guards,
            HoldingRows rows,
            Audit audit) {
        this.scope = scope;
        this.tenants = tenants;
        this.accounts = accounts;
        this.guards = guards;
        this.rows = rows;
        this.audit = audit;
    }

    /** Limits that somebody asks for; null: as usual. */
    public record Request(Integer agents, Integer numbers) {}

    /** What who asks has: an administrator the whole tenant's, a customer their own. */
    public Holdings own(TenantContext context) {
        Permission.READ_VOICE.require(context);
        return context.role() == Role.CUSTOMER ? customer(context, context.person()) : tenant(context);
    }

    /** A customer's. @throws DomainException NOT_FOUND */
    public Holdings ofCustomer(TenantContext context, UUID customer) {
        Permission.MANAGE_CUSTOMERS.require(context);
        scope.run(context, () -> requireCustomer(customer));
        return customer(context, customer);
    }

    /**
     * Sets a customer's limits.
     *
     * @param expected throws when the limits that are found aren't those that were looked at
     * @throws DomainException NOT_FOUND; INVALID_INPUT
     */
    public Holdings setOfCustomer(
            TenantContext context, UUID customer, Request request, Consumer<HoldingLimits> expected) {
        ofCustomer(context, customer);
        HoldingLimits limits = validate(request);
        set(context, Actor.of(context), Optional.of(customer), limits, expected);
        return customer(context, customer);
    }

    /** A tenant's. The caller has checked that a platform admin asks. @throws DomainException NOT_FOUND */
    public Holdings ofTenant(TenantId tenant) {
        return tenant(system(tenant));
    }

    /** Sets a tenant's limits. @throws DomainException NOT_FOUND; INVALID_INPUT */
    public Holdings setOfTenant(TenantId tenant, Request request, Consumer<HoldingLimits> expected, UUID by) {
        HoldingLimits limits = validate(request);
        set(system(tenant), Actor.platformAdmin(by), Optional.empty(), limits, expected);
        return ofTenant(tenant);
    }

    private void set(
            TenantContext context,
            Actor by,
            Optional<UUID> customer,
            HoldingLimits limits,
            Consumer<HoldingLimits> expected) {
        HoldingLimits own;
        do {
            own = rows.find(context.tenant(), customer);
            expected.accept(customer.isPresent() ? guards.ofCustomer(context, own) : HoldingGuards.ofTenant(own));
            // Not, when somebody else was faster: then what they set is looked at.
        } while (!rows.change(context.tenant(), customer, own, limits));
        Fields was = own.audited();
        scope.run(
                context,
                () -> audit.record(by, AuditAction.QUOTA_CHANGED, customer.orElse(null), was, limits.audited()));
    }

    private Holdings customer(TenantContext context, UUID customer) {
        HoldingLimits limits = guards.ofCustomer(context, customer);
        return scope.call(context, () -> rows.count(limits, Optional.of(customer)));
    }

    private Holdings tenant(TenantContext context) {
        HoldingLimits limits = guards.ofTenant(context);
        return scope.call(context, () -> rows.count(limits, Optional.empty()));
    }

    TenantContext system(TenantId id) {
        return tenants.findById(id)
                .filter(tenant -> tenant.schemaVersion().isPresent())
                .map(Tenant::asSystem)
                .orElseThrow(() -> DomainException.notFound("tenant"));
    }

    private void requireCustomer(UUID customer) {
        if (accounts.findById(customer)
                .filter(account -> account.role() == Role.CUSTOMER)
                .isEmpty()) {
            throw DomainException.notFound("customer");
        }
    }

    /** @throws DomainException INVALID_INPUT */
    static HoldingLimits validate(Request request) {
        Check check = new Check();
        within(check, "agents", request.agents());
        within(check, "numbers", request.numbers());
        check.done();
        return new HoldingLimits(Optional.ofNullable(request.agents()), Optional.ofNullable(request.numbers()));
    }

    private static void within(Check check, String field, Integer value) {
        check.that(
                value == null || (value >= 0 && value <= MOST),
                field,
                "Give a whole number from 0 to " + MOST + ", or leave it out for as usual.");
    }
}
