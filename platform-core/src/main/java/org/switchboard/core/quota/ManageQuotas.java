package org.switchboard.core.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.switchboard.core.audit.Actor;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.identity.Accounts;
import org.switchboard.core.problem.Check;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.core.tenant.Tenants;

/** Shows and sets how much may be called: the platform for a tenant, the tenant's administrators for customers within that. */
@ApplicationScoped
public class ManageQuotas {
    private static final Logger LOG = System.getLogger(ManageQuotas.class.getName());
    private static final int MOST_CALLS = 10_000;
    private static final int MOST_MINUTES = 10_000_000;

    private final TenantScope scope;
    private final Tenants tenants;
    private final Accounts accounts;
    private final Quotas quotas;
    private final Audit audit;

    protected ManageQuotas() {
        this(null, null, null, null, null);
    }

    @Inject
    public ManageQuotas(TenantScope scope, Tenants tenants, Accounts accounts, Quotas quotas, Audit audit) {
        this.scope = scope;
        this.tenants = tenants;
        this.accounts = accounts;
        this.quotas = quotas;
        this.audit = audit;
    }

    /** Limits that somebody asks for; null: none. */
    public record Request(Integer concurrentCalls, Integer minutesPerMonth) {}

    /** What who asks may use: an administrator the whole tenant's, a customer their own. */
    public Quota own(TenantContext context) {
        Permission.PLACE_CALLS.require(context);
        Optional<UUID> customer = context.role() == Role.CUSTOMER ? context.user() : Optional.empty();
        return scope.call(context, () -> quotas.of(customer));
    }

    /** A customer's. @throws DomainException NOT_FOUND */
    public Quota ofCustomer(TenantContext context, UUID customer) {
        Permission.MANAGE_CUSTOMERS.require(context);
        return scope.call(context, () -> {
            requireCustomer(customer);
            return quotas.of(Optional.of(customer));
        });
    }

    /**
     * Sets a customer's limits.
     *
     * @param expected throws when the limits that are found aren't those that were looked at
     * @throws DomainException NOT_FOUND; INVALID_INPUT, also when the tenant itself may use less
     */
    public Quota setOfCustomer(TenantContext context, UUID customer, Request request, Consumer<Limits> expected) {
        Permission.MANAGE_CUSTOMERS.require(context);
        Limits limits = validate(request);
        return scope.call(context, () -> {
            requireCustomer(customer);
            quotas.hold();
            expected.accept(quotas.of(Optional.of(customer)).limits());
            requireWithin(quotas.of(Optional.empty()).limits(), limits);
            return set(Actor.of(context), Optional.of(customer), limits);
        });
    }

    /** A tenant's. The caller has checked that a platform admin asks. @throws DomainException NOT_FOUND; CONFLICT */
    public Quota ofTenant(TenantId tenant) {
        return scope.call(context(tenant), () -> quotas.of(Optional.empty()));
    }

    /** A tenant's limits, without what it uses. As {@link #ofTenant}. */
    public Limits limitsOfTenant(TenantId tenant) {
        return scope.call(context(tenant), () -> quotas.limits(Optional.empty()));
    }

    /**
     * Sets a tenant's limits.
     *
     * @param expected throws when the limits that are found aren't those that were looked at
     * @throws DomainException NOT_FOUND; CONFLICT while it has no schema; INVALID_INPUT
     */
    public Quota setOfTenant(TenantId tenant, Request request, Consumer<Limits> expected, UUID by) {
        Limits limits = validate(request);
        Quota changed = scope.call(context(tenant), () -> {
            quotas.hold();
            expected.accept(quotas.of(Optional.empty()).limits());
            return set(Actor.platformAdmin(by), Optional.empty(), limits);
        });
        LOG.log(Level.INFO, "limits of tenant {0} are set by {1}", tenant, by);
        return changed;
    }

    private Quota set(Actor by, Optional<UUID> customer, Limits limits) {
        Limits before = quotas.of(customer).limits();
        quotas.set(customer, limits);
        audit.record(by, AuditAction.QUOTA_CHANGED, customer.orElse(null), before.audited(), limits.audited());
        return quotas.of(customer);
    }

    private TenantContext context(TenantId id) {
        return tenants.findById(id)
                .map(tenant -> {
                    if (tenant.schemaVersion().isEmpty()) {
                        throw new DomainException(
                                ProblemCode.CONFLICT,
                                "This tenant is still being set up. Set its limits when it is active.");
                    }
                    return tenant.asSystem();
                })
                .orElseThrow(() -> DomainException.notFound("tenant"));
    }

    private static Limits validate(Request request) {
        Check check = new Check();
        within(check, "concurrent_calls", request.concurrentCalls(), MOST_CALLS);
        within(check, "minutes_per_month", request.minutesPerMonth(), MOST_MINUTES);
        check.done();
        return new Limits(
                Optional.ofNullable(request.concurrentCalls()), Optional.ofNullable(request.minutesPerMonth()));
    }

    private static void within(Check check, String field, Integer value, int most) {
        check.that(
                value == null || (value >= 0 && value <= most),
                field,
                "Give a whole number from 0 to " + most + ", or leave it out for no limit.");
    }

    private void requireCustomer(UUID customer) {
        boolean isCustomer = accounts.findById(customer)
                .filter(account -> account.role() == Role.CUSTOMER)
                .isPresent();
        if (!isCustomer) {
            throw DomainException.notFound("customer");
        }
    }

    // A customer without a limit of their own shares what the tenant has.
    private static void requireWithin(Limits tenant, Limits customer) {
        Check check = new Check();
        below(check, "concurrent_calls", tenant.concurrentCalls(), customer.concurrentCalls());
        below(check, "minutes_per_month", tenant.minutesPerMonth(), customer.minutesPerMonth());
        check.done();
    }

    private static void below(Check check, String field, Optional<Integer> most, Optional<Integer> wanted) {
        boolean fits = most.isEmpty() || wanted.isEmpty() || wanted.get() <= most.get();
        check.that(fits, field, "The whole organisation may use " + most.orElse(0) + ". Give that or less.");
    }
}
