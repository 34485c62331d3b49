package org.switchboard.core.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.call.facts.CallState;
import org.switchboard.spi.voice.Direction;
import org.switchboard.spi.voice.Money;
import org.switchboard.spi.voice.Sentiment;

/**
 * A call as lists show it, without transcript.
 *
 * @param ribbon who spoke when: 60 letters, {@code a} agent, {@code u} caller, {@code t} tool, {@code -} silence; or empty
 */
public record CallSummary(
        CallId id,
        AgentId agent,
        String agentName,
        Optional<UUID> requestedBy,
        CallState state,
        Optional<String> stateDetail,
        Optional<Direction> direction,
        Optional<String> from,
        Optional<String> to,
        Optional<Instant> startedAt,
        Optional<Duration> duration,
        Optional<String> disconnectionReason,
        Optional<Money> cost,
        Optional<String> summary,
        Optional<Sentiment> sentiment,
        Optional<Boolean> successful,
        Optional<Boolean> voicemail,
        String ribbon,
        Instant createdAt) {}
