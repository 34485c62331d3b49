package org.switchboard.core.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.switchboard.core.call.CallOutcome;
import org.switchboard.spi.voice.Direction;
import org.switchboard.spi.voice.Money;
import org.switchboard.spi.voice.Sentiment;

/** {@link CallCounts} as columns of a query that is grouped by currency and outcome, too: the rows of a group are added up. */
final class CountColumns {
    static final String COLUMNS = """
            c.cost_currency, sum(c.cost_micros) AS micros, count(*) AS calls,
            count(*) FILTER (WHERE c.status IN ('ONGOING', 'ENDED')) AS connected,
            count(*) FILTER (WHERE c.status IN ('REFUSED', 'ERROR')) AS failed,
            sum(c.duration_ms) AS talked, count(c.successful) AS judged,
            count(*) FILTER (WHERE c.successful) AS successful, count(*) FILTER (WHERE c.voicemail) AS voicemails,
            count(*) FILTER (WHERE c.direction = 'INBOUND') AS inbound,
            count(*) FILTER (WHERE c.direction = 'OUTBOUND') AS outbound,
            count(*) FILTER (WHERE c.sentiment = 'POSITIVE') AS positive,
            count(*) FILTER (WHERE c.sentiment = 'NEUTRAL') AS neutral,
            count(*) FILTER (WHERE c.sentiment = 'NEGATIVE') AS negative,
            count(*) FILTER (WHERE c.sentiment = 'UNKNOWN') AS unknown,
            """ + CallOutcome.SQL + " AS outcome";

    /** What the query is grouped by, besides its own. */
    static final String GROUPED = "c.cost_currency, outcome";

    private final Map<Currency, Long> micros = CallCounts.byCurrency();
    private final Map<Direction, Long> directions = new EnumMap<>(Direction.class);
    private final Map<Sentiment, Long> sentiments = new EnumMap<>(Sentiment.class);
    private final Map<CallOutcome, Long> outcomes = new EnumMap<>(CallOutcome.class);
    private long calls;
    private long connected;
    private long failed;
    private long talkedMillis;
    private long judged;
    private long successful;
    private long voicemails;

    void add(ResultSet row) throws SQLException {
        String currency = row.getString("cost_currency");
        if (currency != null) {
            micros.merge(Currency.getInstance(currency), row.getLong("micros"), Math::addExact);
        }
        calls += row.getLong("calls");
        connected += row.getLong("connected");
        failed += row.getLong("failed");
        talkedMillis += row.getLong("talked");
        judged += row.getLong("judged");
        successful += row.getLong("successful");
        voicemails += row.getLong("voicemails");
        add(directions, Direction.INBOUND, row.getLong("inbound"));
        add(directions, Direction.OUTBOUND, row.getLong("outbound"));
        add(sentiments, Sentiment.POSITIVE, row.getLong("positive"));
        add(sentiments, Sentiment.NEUTRAL, row.getLong("neutral"));
        add(sentiments, Sentiment.NEGATIVE, row.getLong("negative"));
        add(sentiments, Sentiment.UNKNOWN, row.getLong("unknown"));
        add(outcomes, CallOutcome.valueOf(row.getString("outcome")), row.getLong("calls"));
    }

    private static <K> void add(Map<K, Long> counts, K what, long count) {
        if (count > 0) {
            counts.merge(what, count, Math::addExact);
        }
    }

    CallCounts counts() {
        List<Money> costs = new ArrayList<>();
        micros.forEach((currency, amount) -> costs.add(new Money(amount, currency)));
        return new CallCounts(
                calls,
                connected,
                outcomes.getOrDefault(CallOutcome.LIVE, 0L),
                failed,
                Duration.ofMillis(talkedMillis),
                judged,
                successful,
                voicemails,
                directions,
                sentiments,
                outcomes,
                costs);
    }
}
