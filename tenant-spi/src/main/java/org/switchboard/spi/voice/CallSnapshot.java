package org.switchboard.spi.voice;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a webhook or a poll tells about a call. Absent means not known yet, never "no".
 *
 * @param direction absent for web calls
 * @param reference {@link CallOrder#reference()}, if we placed it
 * @param startedAt when it connected
 * @param duration how long it was connected; zero when it never was
 * @param disconnectionReason in the provider's words, e.g. {@code agent_hangup}
 * @param transcript in order
 * @param recording for {@link Recordings#open}
 */
public record CallSnapshot(
        ProviderCallId id,
        ProviderAgentId agent,
        Optional<Integer> agentVersion,
        Optional<Direction> direction,
        CallStatus status,
        Optional<String> from,
        Optional<String> to,
        Optional<String> reference,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<Duration> duration,
        Optional<String> disconnectionReason,
        List<Utterance> transcript,
        Optional<URI> recording,
        List<Latency> latencies,
        Optional<CallCost> cost,
        Optional<CallAnalysis> analysis,
        Json raw) {

    public CallSnapshot {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(status, "status");
        transcript = List.copyOf(transcript);
        latencies = List.copyOf(latencies);
        Objects.requireNonNull(raw, "raw");
    }

    /** Starts a snapshot of a registered call. */
    public static CallSnapshotBuilder builder(ProviderCallId id, ProviderAgentId agent) {
        return new CallSnapshotBuilder(id, agent);
    }

    @Override
    public String toString() {
        return "CallSnapshot[" + id + ", " + status + "]";
    }
}
