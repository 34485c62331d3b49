package org.switchboard.spi.voice;

import java.util.List;
import java.util.Objects;

/**
 * What the provider charges for a call.
 *
 * @param total the sum; the provider's own figure, not the sum of {@code items}
 * @param items the parts; may be empty
 * @since 1
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
     * @param amount how much
     */
    public record Item(String product, Money amount) {
        public Item {
            Objects.requireNonNull(product, "product");
            Objects.requireNonNull(amount, "amount");
        }
    }
}
