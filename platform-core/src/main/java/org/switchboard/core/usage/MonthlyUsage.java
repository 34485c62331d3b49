package org.switchboard.core.usage;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.spi.voice.Money;

/**
 * What the calls of a month used.
 *
 * @param month of UTC
 * @param components by product; the time is one of them
 * @param customers those for whom calls count; the one without an id is nobody
 * @param differing calls whose bill isn't what was recorded, newest first, at most {@link #MOST_DIFFERING}
 */
public record MonthlyUsage(
        YearMonth month,
        Sum total,
        List<Component> components,
        List<Customer> customers,
        long differingCalls,
        List<Differing> differing) {
    /** So many of the calls that differ are named. */
    public static final int MOST_DIFFERING = 100;

    public MonthlyUsage {
        components = List.copyOf(components);
        customers = List.copyOf(customers);
        differing = List.copyOf(differing);
    }

    /**
     * A sum over calls.
     *
     * @param costs one for each currency
     */
    public record Sum(long calls, Duration time, List<Money> costs) {
        public Sum {
            costs = List.copyOf(costs);
        }
    }

    /** A product and what was charged for it, or the time. */
    public record Component(String name, Duration time, Optional<Money> cost) {}

    /** A customer's part; empty id and name: calls that count for nobody. */
    public record Customer(Optional<UUID> id, Optional<String> name, Sum sum) {}

    /** A call whose bill isn't what was recorded. */
    public record Differing(UUID call, Duration billed, Duration recorded) {}
}
