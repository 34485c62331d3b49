package org.switchboard.console.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.switchboard.console.look.Figures;
import org.switchboard.console.look.Tags.Tag;
import org.switchboard.core.call.CallSummary;
import org.switchboard.core.call.facts.CallState;
import org.switchboard.spi.voice.Direction;
import org.switchboard.spi.voice.Sentiment;

/**
 * A call as a row of a list shows it.
 *
 * @param person what the person on the other end is called, if that is known
 */
public record CallRow(CallSummary call, Optional<String> person, Clock clock, Locale locale) {
    /** Of a call whose person isn't known by name. */
    public CallRow(CallSummary call, Clock clock, Locale locale) {
        this(call, Optional.empty(), clock, locale);
    }

    public String id() {
        return call.id().toString();
    }

    public boolean isIncoming() {
        return call.direction().filter(Direction.INBOUND::equals).isPresent();
    }

    /** The number of the person on the other end; empty when it was withheld. */
    public String who() {
        Optional<String> number = isIncoming() ? call.from() : call.to();
        return number.map(Figures::phone).orElse("");
    }

    /** What the person is called, or else their number; empty when that was withheld. */
    public String title() {
        return person.orElseGet(this::who);
    }

    /** The moment since when it has been talked in, for a clock that goes on; empty when it isn't. */
    public String since() {
        return call.startedAt()
                .filter(start -> call.state() == CallState.ONGOING)
                .map(Instant::toString)
                .orElse("");
    }

    public boolean isLive() {
        return call.state().isLive();
    }

    /** What happened, in words: the summary, or why it failed. */
    public String story() {
        return call.summary().or(call::stateDetail).orElse("");
    }

    public Tag outcome() {
        boolean analysed = call.sentiment().isPresent() || call.summary().isPresent();
        return new Outcome(call.state(), call.disconnectionReason(), call.voicemail(), call.successful(), analysed)
                .tag();
    }

    public Sentiment sentiment() {
        return call.sentiment().filter(told -> told != Sentiment.UNKNOWN).orElse(null);
    }

    /** How long it took, or how long it has been going on. */
    public Duration length() {
        Optional<Duration> running = call.startedAt()
                .filter(start -> call.state() == CallState.ONGOING)
                .map(start -> Duration.between(start, clock.instant()));
        return call.duration().or(() -> running).orElse(null);
    }

    public String cost() {
        return call.cost().map(money -> Figures.money(money, locale)).orElse("–");
    }

    public Instant started() {
        return call.startedAt().orElse(call.createdAt());
    }
}
