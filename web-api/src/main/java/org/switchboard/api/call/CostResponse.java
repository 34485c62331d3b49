package org.switchboard.api.call;

import java.util.List;
import org.switchboard.spi.voice.CallCost;

/** What the provider charges. */
record CostResponse(MoneyResponse total, List<Item> items) {

    /** A part of it. */
    record Item(String product, MoneyResponse amount) {
        static Item of(CallCost.Item item) {
            return new Item(item.product(), MoneyResponse.of(item.amount()));
        }
    }

    static CostResponse of(CallCost cost) {
        return new CostResponse(
                MoneyResponse.of(cost.total()),
                cost.items().stream().map(Item::of).toList());
    }
}
