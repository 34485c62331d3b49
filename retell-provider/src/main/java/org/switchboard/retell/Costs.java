package org.switchboard.retell;

import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.switchboard.retell.wire.CallCosts;
import org.switchboard.retell.wire.ProductCost;
import org.switchboard.spi.voice.CallCost;
import org.switchboard.spi.voice.Money;

/** Retell bills in (fractions of) cents of the US dollar. */
final class Costs {
    private static final Currency USD = Currency.getInstance("USD");

    private Costs() {}

    /** Calls that never connected have a sum and no parts. */
    static Optional<CallCost> of(CallCosts costs) {
        return Optional.ofNullable(costs)
                .flatMap(known -> Decimals.sane(known.combinedCost()))
                .map(cents -> new CallCost(
                        Money.ofCents(cents, USD),
                        items(costs.productCosts()),
                        Decimals.seconds(costs.totalDurationSeconds())));
    }

    private static List<CallCost.Item> items(List<ProductCost> products) {
        return Stream.ofNullable(products)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .flatMap(product -> Decimals.sane(product.cost()).stream()
                        .map(cents -> new CallCost.Item(
                                Objects.requireNonNullElse(product.product(), ""), Money.ofCents(cents, USD))))
                .toList();
    }
}
