package org.switchboard.core.call.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.switchboard.spi.voice.CallCost;
import org.switchboard.spi.voice.CallSnapshot;
import org.switchboard.spi.voice.Money;

/**
 * What a call used, as told at one moment: how long it was and what it cost. Not joined of parts, so that parts of different
 * moments are never added.
 *
 * @param cost what the provider charges, if it told
 * @param time as long as the provider bills, or else as long as it says the call was
 * @param toldAt when the provider told
 */
public record CallUsage(Optional<CallCost> cost, Duration time, Instant toldAt) {
    /** The component that holds the time. */
    public static final String TIME = "time";
    /** The component that holds what the provider charged beyond the parts it names. */
    public static final String OTHER = "other";

    public CallUsage {
        Objects.requireNonNull(cost, "cost");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(toldAt, "toldAt");
    }

    /**
     * A line of the ledger.
     *
     * @param component what was charged, in the provider's words, {@link #TIME} or {@link #OTHER}
     * @param revision which word of the provider it belongs to
     * @param amount absent for the time of a call whose costs aren't known
     */
    public record Entry(String component, String revision, Optional<Money> amount, Duration time) {}

    /** What a snapshot tells: something as soon as the call is over. */
    static Optional<CallUsage> of(CallSnapshot call, Instant told) {
        Optional<Duration> length = call.cost().flatMap(CallCost::billed).or(call::duration);
        boolean used = call.cost().isPresent() || (call.status().isOver() && length.isPresent());
        return used ? Optional.of(new CallUsage(call.cost(), length.orElse(Duration.ZERO), told)) : Optional.empty();
    }

    /** Digest of the content: the same word told twice is one revision, whatever the order of its parts. */
    public String revision() {
        List<Object> content = new ArrayList<>(List.of(time));
        cost.ifPresent(told -> {
            content.addAll(List.of(told.total(), told.billed()));
            told.items().stream()
                    .sorted(Comparator.comparing(CallCost.Item::product)
                            .thenComparing(item -> item.amount().micros())
                            .thenComparing(item -> item.amount().currency().getCurrencyCode()))
                    .forEach(item -> content.addAll(List.of(item.product(), item.amount())));
        });
        return Revision.of(content);
    }

    /** The lines of the ledger: one for the time, one for each product. In each currency they add up to what was charged. */
    public List<Entry> entries() {
        Map<String, Money> amounts = new TreeMap<>();
        cost.ifPresent(told -> {
            long rest = told.total().micros();
            for (CallCost.Item item : told.items()) {
                boolean same = item.amount().currency().equals(told.total().currency());
                String component = same
                        ? item.product()
                        : item.product() + " " + item.amount().currency();
                amounts.merge(component, item.amount(), CallUsage::plus);
                rest -= same ? item.amount().micros() : 0;
            }
            if (rest != 0) {
                amounts.merge(OTHER, new Money(rest, told.total().currency()), CallUsage::plus);
            }
        });
        String revision = revision();
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(TIME, revision, Optional.ofNullable(amounts.remove(TIME)), time));
        amounts.forEach(
                (component, amount) -> entries.add(new Entry(component, revision, Optional.of(amount), Duration.ZERO)));
        return entries;
    }

    private static Money plus(Money one, Money other) {
        return new Money(Math.addExact(one.micros(), other.micros()), one.currency());
    }
}
