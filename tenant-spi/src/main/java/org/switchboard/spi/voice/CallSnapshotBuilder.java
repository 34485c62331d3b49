package org.switchboard.spi.voice;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Collects what is known about a call; null: not known. Not thread-safe. */
public final class CallSnapshotBuilder {
    private final ProviderCallId id;
    private final ProviderAgentId agent;
    private CallStatus status = CallStatus.REGISTERED;
    private List<Utterance> transcript = List.of();
    private List<Latency> latencies = List.of();
    private Json raw = Json.EMPTY_OBJECT;
    private Optional<Integer> agentVersion = Optional.empty();
    private Optional<Direction> direction = Optional.empty();
    private Optional<String> from = Optional.empty();
    private Optional<String> to = Optional.empty();
    private Optional<String> reference = Optional.empty();
    private Optional<Instant> startedAt = Optional.empty();
    private Optional<Instant> endedAt = Optional.empty();
    private Optional<Duration> duration = Optional.empty();
    private Optional<String> disconnectionReason = Optional.empty();
    private Optional<URI> recording = Optional.empty();
    private Optional<CallCost> cost = Optional.empty();
    private Optional<CallAnalysis> analysis = Optional.empty();

    CallSnapshotBuilder(ProviderCallId id, ProviderAgentId agent) {
        this.id = id;
        this.agent = agent;
    }

    /** {@link CallStatus#REGISTERED} unless set; never null. */
    public CallSnapshotBuilder status(CallStatus value) {
        status = value;
        return this;
    }

    /** Empty unless set; never null. */
    public CallSnapshotBuilder transcript(List<Utterance> value) {
        transcript = value;
        return this;
    }

    /** Empty unless set; never null. */
    public CallSnapshotBuilder latencies(List<Latency> value) {
        latencies = value;
        return this;
    }

    /** {@link Json#EMPTY_OBJECT} unless set; never null. */
    public CallSnapshotBuilder raw(Json value) {
        raw = value;
        return this;
    }

    /** {@link CallSnapshot#agentVersion()}. */
    public CallSnapshotBuilder agentVersion(Integer value) {
        agentVersion = Optional.ofNullable(value);
        return this;
    }

    /** {@link CallSnapshot#direction()}. */
    public CallSnapshotBuilder direction(Direction value) {
        direction = Optional.ofNullable(value);
        return this;
    }

    /** {@link CallSnapshot#from()}. */
    public CallSnapshotBuilder from(String value) {
        from = Optional.ofNullable(value);
        return this;
    }

    /** {@link CallSnapshot#to()}. */
    public CallSnapshotBuilder to(String value) {
        to = Optional.ofNullable(value);
        return this;
    }

    /** {@link CallSnapshot#reference()}. */
    public CallSnapshotBuilder reference(String value) {
        reference = Optional.ofNullable(value);
        return this;
    }

    /** {@link CallSnapshot#startedAt()}. */
    public CallSnapshotBuilder startedAt(Instant value) {
        startedAt = Optional.ofNullable(value);
        return this;
    }

    /** {@link CallSnapshot#endedAt()}. */
    public CallSnapshotBuilder endedAt(Instant value) {
        endedAt = Optional.ofNullable(value);
        return this;
    }

    /** {@link CallSnapshot#duration()}. */
    public CallSnapshotBuilder duration(Duration value) {
        duration = Optional.ofNullable(value);
        return this;
    }

    /** {@link CallSnapshot#disconnectionReason()}. */
    public CallSnapshotBuilder disconnectionReason(String value) {
        disconnectionReason = Optional.ofNullable(value);
        return this;
    }

    /** {@link CallSnapshot#recording()}. */
    public CallSnapshotBuilder recording(URI value) {
        recording = Optional.ofNullable(value);
        return this;
    }

    /** {@link CallSnapshot#cost()}. */
    public CallSnapshotBuilder cost(CallCost value) {
        cost = Optional.ofNullable(value);
        return this;
    }

    /** {@link CallSnapshot#analysis()}. */
    public CallSnapshotBuilder analysis(CallAnalysis value) {
        analysis = Optional.ofNullable(value);
        return this;
    }

    /** The snapshot. */
    public CallSnapshot build() {
        return new CallSnapshot(
                id,
                agent,
                agentVersion,
                direction,
                status,
                from,
                to,
                reference,
                startedAt,
                endedAt,
                duration,
                disconnectionReason,
                transcript,
                recording,
                latencies,
                cost,
                analysis,
                raw);
    }
}
