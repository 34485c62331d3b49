package org.switchboard.core.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.switchboard.core.analytics.AnalyseCalls;
import org.switchboard.core.analytics.CallCounts;
import org.switchboard.core.analytics.CallSlice;
import org.switchboard.core.holding.Allowance;
import org.switchboard.core.holding.ManageAllowances;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;

/** What a customer has and does. The calls are counted through the customer's own wall: they are those that the customer sees. */
@ApplicationScoped
public class CustomerFigures {
    /** How far back calls are counted. */
    public static final Duration TIME = Duration.ofDays(30);

    private final ManageAllowances allowances;
    private final AnalyseCalls calls;
    private final Clock clock;

    protected CustomerFigures() {
        this(null, null, null);
    }

    @Inject
    CustomerFigures(ManageAllowances allowances, AnalyseCalls calls, Clock clock) {
        this.allowances = allowances;
        this.calls = calls;
        this.clock = clock;
    }

    /** What the customer may use and does, and the calls of the last {@link #TIME}. */
    public record Figures(Allowance allowance, CallCounts calls) {}

    /** One customer's. @throws org.switchboard.core.problem.DomainException NOT_FOUND */
    public Figures of(TenantContext context, UUID customer) {
        Permission.MANAGE_CUSTOMERS.require(context);
        Allowance allowance = allowances.ofCustomer(context, customer);
        Instant now = clock.instant();
        CallCounts counts = calls.summary(
                TenantContext.of(context.tenant(), context.schema(), Role.CUSTOMER, customer),
                CallSlice.of(now.minus(TIME), now.plusSeconds(1)));
        return new Figures(allowance, counts);
    }
}
