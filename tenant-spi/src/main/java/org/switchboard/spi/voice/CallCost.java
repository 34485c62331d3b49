package org.switchboard.spi.voice;

import java.util.List;
import java.util.Objects;

/**
 * What the provider charges for a call.
 *
 * @param total the provider's own figure, not the sum of {@code items}
 */
public record CallCost(Money total, List<Item> items) {
    public CallCost {
        Objects.requireNonNull(total, "total");
        items = List.copyOf(items);
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
