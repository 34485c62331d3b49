package org.switchboard.spi.voice;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known about a call at one moment, from a webhook or from a poll. Absent means not known yet, never "no".
 * {@link #builder(ProviderCallId, ProviderAgentId)} makes one.
 *
 * @param id the provider's id
 * @param agent the agent that speaks
 * @param agentVersion its version, if told
 * @param direction who called whom; absent for web calls
 * @param status where the call is
 * @param from calling number; text, since custom telephony may use pseudo numbers
 * @param to called number; text, for the same reason
 * @param reference our {@link CallOrder#reference()}, when we placed the call
 * @param startedAt when it connected
 * @param endedAt when it ended
 * @param duration how long it was connected; zero when it never was
 * @param disconnectionReason why it ended, in the provider's words, e.g. {@code agent_hangup}
 * @param transcript in order; empty when there is none (yet)
 * @param recording where the audio is
 * @param latencies by component; may be empty
 * @param cost what it costs
 * @param analysis what the provider made of it
 * @param raw everything the provider said about it
 * @since 1
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

    /** Starts a snapshot of a registered call of which nothing else is known. */
    public static CallSnapshotBuilder builder(ProviderCallId id, ProviderAgentId agent) {
        return new CallSnapshotBuilder(id, agent);
    }

    /** Ids and status only: numbers and words are personal. */
    @Override
    public String toString() {
        return "CallSnapshot[" + id + ", " + status + "]";
    }
}
