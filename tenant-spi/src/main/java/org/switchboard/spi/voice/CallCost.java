package org.switchboard.spi.voice;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the provider charges for a call.
 *
 * @param total the provider's own figure, not the sum of {@code items}
 * @param billed how long the call was by the bill; empty when the provider does not tell; since 2
 */
public record CallCost(Money total, List<Item> items, Optional<Duration> billed) {
    public CallCost {
        Objects.requireNonNull(total, "total");
        items = List.copyOf(items);
        Objects.requireNonNull(billed, "billed");
    }

    /** Costs without a billed duration. */
    public CallCost(Money total, List<Item> items) {
        this(total, items, Optional.empty());
    }

    /**
     * A part of the cost.
     *
     * @param product what was charged, in the provider's words
     */
    public record Item(String product, Money amount) {
        public Item {
            Objects.requireNonNull(product, "product");
            Objects.requireNonNull(amount, "amount");
        }
    }
}
