package org.switchboard.console.customer;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.switchboard.console.look.Figures;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.usage.FindUsage;
import org.switchboard.core.usage.MonthlyUsage.Customer;
import org.switchboard.core.usage.MonthlyUsage.Sum;

/** What customers used this month (of UTC), by their ids. */
public record CustomerUse(Map<UUID, Sum> sums) {
    private static final Sum NOTHING = new Sum(0, Duration.ZERO, List.of());

    static CustomerUse of(FindUsage findUsage, TenantContext context, Clock clock) {
        YearMonth month = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        return new CustomerUse(findUsage.byCustomer(context, month).stream()
                .filter(customer -> customer.id().isPresent())
                .collect(Collectors.toMap(customer -> customer.id().get(), Customer::sum)));
    }

    private Sum of(UUID customer) {
        return sums.getOrDefault(customer, NOTHING);
    }

    public long calls(UUID customer) {
        return of(customer).calls();
    }

    public long minutes(UUID customer) {
        return of(customer).time().toMinutes();
    }

    /** What they cost; a dash for nothing. */
    public String cost(UUID customer) {
        Locale locale = Faces.getLocale();
        return of(customer).costs().stream()
                .map(cost -> Figures.money(cost, locale))
                .reduce((one, other) -> one + ", " + other)
                .orElse("–");
    }
}
