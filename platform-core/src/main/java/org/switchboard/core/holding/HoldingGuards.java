package org.switchboard.core.holding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.tenancy.TenantContext;

/**
 * What must hold before somebody gets an agent or a number. The limits are read before the transaction, the count is made in it, so
 * that of two who want the last one gets it.
 */
@ApplicationScoped
public class HoldingGuards {
    private static final int AGENTS = 1;

    private final HoldingRows rows;

    protected HoldingGuards() {
        this(null);
    }

    @Inject
    HoldingGuards(HoldingRows rows) {
        this.rows = rows;
    }

    /** To be asked in the transaction that gives away what is guarded. */
    @FunctionalInterface
    public interface Guard {
        /** @throws org.switchboard.core.problem.DomainException QUOTA_EXCEEDED */
        void pass();
    }

    /** Whether a customer may use this agent beside those that they use, and its numbers. */
    public Guard oneMoreAgent(TenantContext context, UUID customer, UUID agent) {
        HoldingLimits limits = ofCustomer(context, customer);
        return () -> {
            rows.hold();
            if (!rows.uses(customer, agent)) {
                Holdings now = rows.count(limits, Optional.of(customer));
                now.requireAgent();
                now.requireNumbers(rows.numbersOf(agent), "customer");
            }
        };
    }

    /** Whether the tenant may have one number more. */
    public Guard oneMoreNumber(TenantContext context) {
        HoldingLimits limits = ofTenant(context);
        return () -> {
            rows.hold();
            rows.count(limits, Optional.empty()).requireNumbers(1, "organisation");
        };
    }

    /** Whether those who may use the agent may have one number more. */
    public Guard oneMoreNumberOf(TenantContext context, UUID agent) {
        Map<UUID, HoldingLimits> limits = new HashMap<>();
        for (UUID customer : rows.customersOf(context, agent)) {
            limits.put(customer, ofCustomer(context, customer));
        }
        return () -> {
            rows.hold();
            limits.forEach(
                    (customer, most) -> rows.count(most, Optional.of(customer)).requireNumbers(1, "customer"));
        };
    }

    /** The limits that count for a customer: their own, or what the tenant gives each, or one agent. */
    HoldingLimits ofCustomer(TenantContext context, UUID customer) {
        return ofCustomer(context, rows.find(context.tenant(), Optional.of(customer)));
    }

    /** The limits that count for a customer with these of their own. */
    HoldingLimits ofCustomer(TenantContext context, HoldingLimits own) {
        return new HoldingLimits(own.agents().or(() -> ofTenant(context).agents()), own.numbers());
    }

    /** The limits that count for a tenant. */
    HoldingLimits ofTenant(TenantContext context) {
        return ofTenant(rows.find(context.tenant(), Optional.empty()));
    }

    /** The limits that count for a tenant with these of its own. */
    static HoldingLimits ofTenant(HoldingLimits own) {
        return new HoldingLimits(Optional.of(own.agents().orElse(AGENTS)), own.numbers());
    }
}
