package org.switchboard.core.analytics;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.switchboard.core.call.CallOutcome;
import org.switchboard.spi.voice.Direction;
import org.switchboard.spi.voice.Money;
import org.switchboard.spi.voice.Sentiment;

/**
 * What some calls add up to.
 *
 * @param calls all of them, however they went
 * @param connected somebody was spoken to, or is at this moment
 * @param live going on
 * @param failed the provider would not dial, or the call broke
 * @param talked duration of those that are over, in all
 * @param judged how many an analysis said of whether they reached their aim
 * @param successful how many of these did
 * @param voicemails how many reached a mailbox
 * @param directions calls of each direction that occurs
 * @param sentiments calls of each sentiment that occurs
 * @param outcomes calls of each outcome that occurs; every call has one
 * @param costs what they cost, one for each currency, by its code
 */
public record CallCounts(
        long calls,
        long connected,
        long live,
        long failed,
        Duration talked,
        long judged,
        long successful,
        long voicemails,
        Map<Direction, Long> directions,
        Map<Sentiment, Long> sentiments,
        Map<CallOutcome, Long> outcomes,
        List<Money> costs) {
    public CallCounts {
        directions = Map.copyOf(directions);
        sentiments = Map.copyOf(sentiments);
        outcomes = Map.copyOf(outcomes);
        costs = List.copyOf(costs);
    }

    /** How many calls had one of these outcomes. */
    public long of(CallOutcome... some) {
        return Arrays.stream(some)
                .mapToLong(one -> outcomes.getOrDefault(one, 0L))
                .sum();
    }

    /** What several of them add up to. */
    public static CallCounts sum(Collection<CallCounts> parts) {
        Map<Direction, Long> directions = new EnumMap<>(Direction.class);
        Map<Sentiment, Long> sentiments = new EnumMap<>(Sentiment.class);
        Map<CallOutcome, Long> outcomes = new EnumMap<>(CallOutcome.class);
        Map<Currency, Long> micros = byCurrency();
        Duration talked = Duration.ZERO;
        for (CallCounts part : parts) {
            part.directions.forEach((direction, calls) -> directions.merge(direction, calls, Long::sum));
            part.sentiments.forEach((sentiment, calls) -> sentiments.merge(sentiment, calls, Long::sum));
            part.outcomes.forEach((outcome, calls) -> outcomes.merge(outcome, calls, Long::sum));
            part.costs.forEach(cost -> micros.merge(cost.currency(), cost.micros(), Math::addExact));
            talked = talked.plus(part.talked);
        }
        return new CallCounts(
                sum(parts, CallCounts::calls),
                sum(parts, CallCounts::connected),
                sum(parts, CallCounts::live),
                sum(parts, CallCounts::failed),
                talked,
                sum(parts, CallCounts::judged),
                sum(parts, CallCounts::successful),
                sum(parts, CallCounts::voicemails),
                directions,
                sentiments,
                outcomes,
                micros.entrySet().stream()
                        .map(cost -> new Money(cost.getValue(), cost.getKey()))
                        .toList());
    }

    static Map<Currency, Long> byCurrency() {
        return new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
    }

    private static long sum(Collection<CallCounts> parts, ToLongFunction<CallCounts> figure) {
        return parts.stream().mapToLong(figure).sum();
    }
}
