package org.switchboard.core.call.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.call.CallId;
import org.switchboard.core.call.CallSummary;
import org.switchboard.core.call.facts.CallState;
import org.switchboard.spi.voice.Direction;
import org.switchboard.spi.voice.Sentiment;

/** What a list reads of a call: everything but the heavy columns. Public for JPQL's constructor expression. */
public record CallRow(
        UUID id,
        UUID agentId,
        String agentName,
        UUID requestedBy,
        CallState status,
        String statusDetail,
        Direction direction,
        String fromNumber,
        String toNumber,
        Instant startedAt,
        Long durationMillis,
        String disconnectionReason,
        Long costMicros,
        String costCurrency,
        String summary,
        Sentiment sentiment,
        Boolean successful,
        Boolean voicemail,
        String ribbon,
        Instant createdAt,
        Long changed) {

    static final String SELECT =
            "SELECT NEW org.switchboard.core.call.jpa.CallRow(c.id, c.agentId, a.name, c.requestedBy,"
                    + " c.status, c.statusDetail, c.direction, c.fromNumber, c.toNumber, c.startedAt, c.durationMillis,"
                    + " c.disconnectionReason, c.costMicros, c.costCurrency, c.summary, c.sentiment, c.successful, c.voicemail,"
                    + " c.ribbon, c.createdAt, c.changed) FROM CallEntity c, AgentEntity a WHERE a.id = c.agentId";

    static final String CHANGED_SINCE = SELECT + " AND c.changed >= :transaction ORDER BY c.changed, c.id";

    CallSummary toSummary() {
        return new CallSummary(
                new CallId(id),
                new AgentId(agentId),
                agentName,
                Optional.ofNullable(requestedBy),
                status,
                Optional.ofNullable(statusDetail),
                Optional.ofNullable(direction),
                Optional.ofNullable(fromNumber),
                Optional.ofNullable(toNumber),
                Optional.ofNullable(startedAt),
                Optional.ofNullable(durationMillis).map(Duration::ofMillis),
                Optional.ofNullable(disconnectionReason),
                CallMapping.money(costMicros, costCurrency),
                Optional.ofNullable(summary),
                Optional.ofNullable(sentiment),
                Optional.ofNullable(successful),
                Optional.ofNullable(voicemail),
                ribbon,
                createdAt);
    }
}
