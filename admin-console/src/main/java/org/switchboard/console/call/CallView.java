package org.switchboard.console.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.switchboard.console.look.Figures;
import org.switchboard.console.look.Tags.Tag;
import org.switchboard.core.call.Call;
import org.switchboard.core.call.facts.CallFacts;
import org.switchboard.core.call.facts.CallState;
import org.switchboard.spi.voice.CallAnalysis;
import org.switchboard.spi.voice.Direction;
import org.switchboard.spi.voice.Latency;
import org.switchboard.spi.voice.Sentiment;

/** A call in the words of its page. */
public record CallView(Call call, Locale locale) {

    /**
     * A part of the cost.
     *
     * @param offset percent of the parts before
     * @param series number of its colour
     */
    public record CostPart(String product, String amount, long offset, long percent, int series) {}

    private CallFacts facts() {
        return call.facts();
    }

    public boolean isIncoming() {
        return facts().direction().filter(Direction.INBOUND::equals).isPresent();
    }

    public String who() {
        return (isIncoming() ? facts().from() : facts().to())
                .map(Figures::phone)
                .orElse("");
    }

    public String ours() {
        return (isIncoming() ? facts().to() : facts().from())
                .map(Figures::phone)
                .orElse("");
    }

    public Tag outcome() {
        return new Outcome(
                        facts().state(),
                        facts().disconnectionReason(),
                        facts().analysis().flatMap(CallAnalysis::voicemail),
                        facts().analysis().flatMap(CallAnalysis::successful),
                        facts().analysis().isPresent())
                .tag();
    }

    /** True until nothing more is to be expected. */
    public boolean isMoving() {
        return facts().state().isLive()
                || (facts().state() == CallState.ENDED && facts().analysis().isEmpty());
    }

    public boolean isLive() {
        return facts().state().isLive();
    }

    /** The moment since when it has been talked in; empty when it isn't. */
    public String since() {
        return facts().startedAt()
                .filter(start -> facts().state() == CallState.ONGOING)
                .map(Instant::toString)
                .orElse("");
    }

    /** How far a live call is: 1 placed, 2 ringing, 3 talking, 4 done. */
    public int step() {
        return switch (facts().state()) {
            case REQUESTED -> 1;
            case REGISTERED -> 2;
            case ONGOING -> 3;
            default -> 4;
        };
    }

    public Instant started() {
        return facts().startedAt().orElse(call.createdAt());
    }

    public Duration length() {
        return facts().duration().orElse(null);
    }

    public double seconds() {
        return facts().duration().map(length -> length.toMillis() / 1000.0).orElse(0.0);
    }

    public List<Turn> turns() {
        return new Conversation(facts().transcript()).turns();
    }

    public List<Wave.Bar> bars() {
        return wave().bars();
    }

    public long agentShare() {
        return wave().share('a');
    }

    public long callerShare() {
        return wave().share('u');
    }

    private Wave wave() {
        return new Wave(call.ribbon(), facts().duration().orElse(Duration.ZERO));
    }

    public boolean isRecorded() {
        return facts().recording().isPresent();
    }

    /** What the provider made of it, or why it was refused; empty while nothing is known. */
    public String summary() {
        return facts().analysis()
                .map(CallAnalysis::summary)
                .or(call::stateDetail)
                .orElse("");
    }

    public Sentiment sentiment() {
        return facts().analysis()
                .map(CallAnalysis::sentiment)
                .filter(told -> told != Sentiment.UNKNOWN)
                .orElse(null);
    }

    public Map<String, String> fields() {
        return facts().analysis()
                .map(analysis -> ExtractedFields.of(analysis.fields()))
                .orElse(Map.of());
    }

    public List<Latency> latencies() {
        return facts().latencies();
    }

    public String cost() {
        return facts().cost().map(cost -> Figures.money(cost.total(), locale)).orElse("");
    }

    public List<CostPart> costParts() {
        return facts().cost().map(cost -> CostParts.of(cost, locale)).orElse(List.of());
    }

    public String reason() {
        return facts().disconnectionReason().orElse("").replace('_', ' ');
    }

    public Optional<String> transferredTo() {
        return facts().transferredTo().map(Figures::phone);
    }
}
