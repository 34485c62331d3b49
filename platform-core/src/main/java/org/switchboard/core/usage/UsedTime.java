package org.switchboard.core.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

/**
 * How long calls of a month were: as long as the provider bills, or else as long as it says they were. A month is one of UTC; a
 * call belongs to that of its beginning. Calls that go on count when they have ended. In the caller's transaction if there is
 * one, and for whomever it acts: a customer about to dial is told of the whole tenant's time, too.
 */
@ApplicationScoped
public class UsedTime {
    private static final String USED = "SELECT used_ms(?, ?, ?)";

    private final TenantScope scope;

    protected UsedTime() {
        this(null);
    }

    @Inject
    public UsedTime(TenantScope scope) {
        this.scope = scope;
    }

    /** Of all calls of the tenant. */
    public Duration ofTenant(TenantContext context, YearMonth month) {
        return used(context, month, Optional.empty());
    }

    /** Of the calls that count for a customer: see the function customer_of in the tenant's schema. */
    public Duration ofCustomer(TenantContext context, YearMonth month, UUID customer) {
        return used(context, month, Optional.of(customer));
    }

    private Duration used(TenantContext context, YearMonth month, Optional<UUID> customer) {
        return scope.jdbc(context, connection -> {
            try (PreparedStatement sql = connection.prepareStatement(USED)) {
                sql.setObject(1, beginning(month));
                sql.setObject(2, beginning(month.plusMonths(1)));
                sql.setObject(3, customer.orElse(null));
                try (ResultSet row = sql.executeQuery()) {
                    row.next();
                    return Duration.ofMillis(row.getLong(1));
                }
            }
        });
    }

    static OffsetDateTime beginning(YearMonth month) {
        return month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
