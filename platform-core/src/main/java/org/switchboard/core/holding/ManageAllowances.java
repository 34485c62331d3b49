package org.switchboard.core.holding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.switchboard.core.quota.Limits;
import org.switchboard.core.quota.ManageQuotas;
import org.switchboard.core.quota.Quotas;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantScope;

/**
 * Shows and sets all that somebody may use: calls, minutes, agents and numbers. Calls' limits are set first; when somebody else
 * changes the others at that moment, these stay set, and who asked is told to look again.
 */
@ApplicationScoped
public class ManageAllowances {
    private final ManageQuotas calls;
    private final ManageHoldings holdings;
    private final TenantScope scope;
    private final Quotas quotas;
    private final HoldingGuards guards;
    private final HoldingRows rows;

    protected ManageAllowances() {
        this(null, null, null, null, null, null);
    }

    @Inject
    ManageAllowances(
            ManageQuotas calls,
            ManageHoldings holdings,
            TenantScope scope,
            Quotas quotas,
            HoldingGuards guards,
            HoldingRows rows) {
        this.calls = calls;
        this.holdings = holdings;
        this.scope = scope;
        this.quotas = quotas;
        this.guards = guards;
        this.rows = rows;
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
        return new Allowance(calls.ofCustomer(context, customer), holdings.ofCustomer(context, customer));
    }

    /**
     * Sets a customer's limits.
     *
     * @param expected throws when the limits that are found aren't those that were looked at
     * @throws org.switchboard.core.problem.DomainException NOT_FOUND; INVALID_INPUT, also when the tenant itself may call less
     */
    public Allowance setOfCustomer(
            TenantContext context, UUID customer, Request request, Consumer<Allowance.Given> expected) {
        ManageHoldings.validate(request.holdings());
        Seen seen = new Seen(expected, holdings.ofCustomer(context, customer).limits());
        calls.setOfCustomer(context, customer, request.calls(), seen::calls);
        holdings.setOfCustomer(context, customer, request.holdings(), seen::holdings);
        return ofCustomer(context, customer);
    }

    /** A tenant's. The caller has checked that a platform admin asks. @throws org.switchboard.core.problem.DomainException NOT_FOUND; CONFLICT */
    public Allowance ofTenant(TenantId tenant) {
        return new Allowance(calls.ofTenant(tenant), holdings.ofTenant(tenant));
    }

    /**
     * Sets a tenant's limits.
     *
     * @param expected throws when the limits that are found aren't those that were looked at
     * @throws org.switchboard.core.problem.DomainException NOT_FOUND; CONFLICT while it has no schema; INVALID_INPUT
     */
    public Allowance setOfTenant(TenantId tenant, Request request, Consumer<Allowance.Given> expected, UUID by) {
        ManageHoldings.validate(request.holdings());
        Seen seen = new Seen(expected, ofTenant(tenant).limits().holdings());
        calls.setOfTenant(tenant, request.calls(), seen::calls, by);
        holdings.setOfTenant(tenant, request.holdings(), seen::holdings, by);
        return ofTenant(tenant);
    }

    /** Asks {@code expected} about both halves, one after the other, as they were before either was changed. */
    private static final class Seen {
        private final Consumer<Allowance.Given> expected;
        private final HoldingLimits holdings;
        private Limits calls;

        Seen(Consumer<Allowance.Given> expected, HoldingLimits holdings) {
            this.expected = expected;
            this.holdings = holdings;
        }

        void calls(Limits found) {
            calls = found;
            expected.accept(new Allowance.Given(found, holdings));
        }

        void holdings(HoldingLimits found) {
            expected.accept(new Allowance.Given(calls, found));
        }
    }
}
