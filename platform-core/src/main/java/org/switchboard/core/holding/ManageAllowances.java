package org.switchboard.core.holding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.switchboard.core.audit.Actor;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.quota.Limits;
import org.switchboard.core.quota.ManageQuotas;
import org.switchboard.core.quota.Quotas;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantScope;

/** Shows and sets all that somebody may use: calls, minutes, agents and numbers. They are set together, or what is refused leaves all as it was. */
@ApplicationScoped
public class ManageAllowances {
    private final ManageQuotas calls;
    private final ManageHoldings holdings;
    private final TenantScope scope;
    private final Quotas quotas;
    private final HoldingGuards guards;
    private final HoldingRows rows;
    private final Audit audit;

    protected ManageAllowances() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    ManageAllowances(
            ManageQuotas calls,
            ManageHoldings holdings,
            TenantScope scope,
            Quotas quotas,
            HoldingGuards guards,
            HoldingRows rows,
            Audit audit) {
        this.calls = calls;
        this.holdings = holdings;
        this.scope = scope;
        this.quotas = quotas;
        this.guards = guards;
        this.rows = rows;
        this.audit = audit;
    }

    /** Limits that somebody asks for. */
    public record Request(ManageQuotas.Request calls, ManageHoldings.Request holdings) {}

    /** What who asks may use: an administrator the whole tenant's, a customer their own. */
    public Allowance own(TenantContext context) {
        return new Allowance(calls.own(context), holdings.own(context));
    }

    /** The whole tenant's, for who reads what it uses. */
    public Allowance ofAll(TenantContext context) {
        Permission.READ_USAGE.require(context);
        HoldingLimits limits = guards.ofTenant(context);
        return scope.call(
                context, () -> new Allowance(quotas.of(Optional.empty()), rows.count(limits, Optional.empty())));
    }

    /** A customer's. @throws org.switchboard.core.problem.DomainException NOT_FOUND */
    public Allowance ofCustomer(TenantContext context, UUID customer) {
        Permission.MANAGE_CUSTOMERS.require(context);
        HoldingLimits limits = guards.ofCustomer(context, customer);
        return scope.call(
                context,
                () -> new Allowance(calls.ofCustomer(context, customer), rows.count(limits, Optional.of(customer))));
    }

    /**
     * Sets a customer's limits.
     *
     * @param expected throws when the limits that are found aren't those that were looked at
     * @throws org.switchboard.core.problem.DomainException NOT_FOUND; INVALID_INPUT, also when the tenant itself may call less
     */
    public Allowance setOfCustomer(
            TenantContext context, UUID customer, Request request, Consumer<Allowance.Given> expected) {
        Permission.MANAGE_CUSTOMERS.require(context);
        HoldingLimits wanted = ManageHoldings.validate(request.holdings());
        Whose whose = new Whose(context, Actor.of(context), Optional.of(customer));
        Allowance found = ofCustomer(context, customer);
        set(whose, wanted, found, expected, seen -> calls.setOfCustomer(context, customer, request.calls(), seen));
        return ofCustomer(context, customer);
    }

    /** A tenant's. The caller has checked that a platform admin asks. @throws org.switchboard.core.problem.DomainException NOT_FOUND; CONFLICT */
    public Allowance ofTenant(TenantId tenant) {
        return new Allowance(calls.ofTenant(tenant), holdings.ofTenant(tenant));
    }

    /** What a tenant was given, without what it uses. As {@link #ofTenant}. */
    public Allowance.Given limitsOfTenant(TenantId tenant) {
        return new Allowance.Given(calls.limitsOfTenant(tenant), guards.ofTenant(holdings.system(tenant)));
    }

    /**
     * Sets a tenant's limits.
     *
     * @param expected throws when the limits that are found aren't those that were looked at
     * @throws org.switchboard.core.problem.DomainException NOT_FOUND; CONFLICT while it has no schema; INVALID_INPUT
     */
    public Allowance setOfTenant(TenantId tenant, Request request, Consumer<Allowance.Given> expected, UUID by) {
        HoldingLimits wanted = ManageHoldings.validate(request.holdings());
        Allowance found = ofTenant(tenant);
        Whose whose = new Whose(holdings.system(tenant), Actor.platformAdmin(by), Optional.empty());
        set(whose, wanted, found, expected, seen -> calls.setOfTenant(tenant, request.calls(), seen, by));
        return ofTenant(tenant);
    }

    /** Whose limits are set, and by whom. */
    private record Whose(TenantContext context, Actor by, Optional<UUID> customer) {}

    // Two tables, of the platform and of the tenant, whose roles share no transaction: what was set first is taken back
    // when the second is refused.
    private void set(
            Whose whose,
            HoldingLimits wanted,
            Allowance found,
            Consumer<Allowance.Given> expected,
            Consumer<Consumer<Limits>> setCalls) {
        expected.accept(found.limits());
        HoldingLimits before = rows.replace(whose.context().tenant(), whose.customer(), wanted);
        HoldingLimits seen = whose.customer().isPresent()
                ? guards.ofCustomer(whose.context(), before)
                : HoldingGuards.ofTenant(before);
        try {
            setCalls.accept(limits -> expected.accept(new Allowance.Given(limits, seen)));
        } catch (RuntimeException e) {
            // Not, when somebody has set others meanwhile.
            rows.change(whose.context().tenant(), whose.customer(), wanted, before);
            throw e;
        }
        scope.run(
                whose.context(),
                () -> audit.record(
                        whose.by(),
                        AuditAction.QUOTA_CHANGED,
                        whose.customer().orElse(null),
                        before.audited(),
                        wanted.audited()));
    }
}
