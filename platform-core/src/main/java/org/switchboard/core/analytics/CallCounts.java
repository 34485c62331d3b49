package org.switchboard.core.analytics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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
 * @param costs what they cost, one for each currency
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
        List<Money> costs) {
    public CallCounts {
        directions = Map.copyOf(directions);
        sentiments = Map.copyOf(sentiments);
        costs = List.copyOf(costs);
    }
}
