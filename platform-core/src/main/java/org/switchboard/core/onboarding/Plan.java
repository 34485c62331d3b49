package org.switchboard.core.onboarding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.switchboard.core.holding.ManageHoldings;
import org.switchboard.core.quota.ManageQuotas;

/** What a tenant may use to begin with; those who run the platform can change each limit later. */
public enum Plan {
    /** As every tenant is that nobody chose a plan for. */
    STARTER(20, 10_000, 1),
    /** For several teams. */
    GROWTH(50, 50_000, 3),
    /** For call centres. */
    SCALE(200, 250_000, 10);

    private final int concurrentCalls;
    private final int minutesPerMonth;
    private final int agentsPerCustomer;

    Plan(int concurrentCalls, int minutesPerMonth, int agentsPerCustomer) {
        this.concurrentCalls = concurrentCalls;
        this.minutesPerMonth = minutesPerMonth;
        this.agentsPerCustomer = agentsPerCustomer;
    }

    /** By the name that the registry knows it by, case ignored. */
    public static Optional<Plan> of(String key) {
        return Arrays.stream(values())
                .filter(plan -> plan.key().equalsIgnoreCase(key))
                .findFirst();
    }

    /** In the registry. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int concurrentCalls() {
        return concurrentCalls;
    }

    /** Whole minutes of talking in a calendar month (UTC). */
    public int minutesPerMonth() {
        return minutesPerMonth;
    }

    public int agentsPerCustomer() {
        return agentsPerCustomer;
    }

    ManageQuotas.Request quota() {
        return new ManageQuotas.Request(concurrentCalls, minutesPerMonth);
    }

    ManageHoldings.Request holdings() {
        return new ManageHoldings.Request(agentsPerCustomer, null);
    }
}
