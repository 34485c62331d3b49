package org.switchboard.core.call.jpa;

import java.net.URI;
import java.time.Duration;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.call.Call;
import org.switchboard.core.call.CallId;
import org.switchboard.core.call.facts.AnalysisRevision;
import org.switchboard.core.call.facts.CallFacts;
import org.switchboard.core.call.facts.CallUsage;
import org.switchboard.spi.voice.CallAnalysis;
import org.switchboard.spi.voice.CallCost;
import org.switchboard.spi.voice.Json;
import org.switchboard.spi.voice.Money;
import org.switchboard.spi.voice.ProviderCallId;

/** Between rows and facts. */
final class CallMapping {
    private CallMapping() {}

    static void write(CallEntity row, CallFacts facts, String ribbon) {
        row.status = facts.state();
        row.direction = facts.direction().orElse(null);
        row.fromNumber = facts.from().orElse(null);
        row.toNumber = facts.to().orElse(null);
        row.startedAt = facts.startedAt().orElse(null);
        row.endedAt = facts.endedAt().orElse(null);
        row.durationMillis = facts.duration().map(Duration::toMillis).orElse(null);
        row.disconnectionReason = facts.disconnectionReason().orElse(null);
        row.transferredTo = facts.transferredTo().orElse(null);
        row.transcript = CallJson.transcript(facts.transcript());
        row.ribbon = ribbon;
        row.recordingUrl = facts.recording().map(URI::toString).orElse(null);
        row.latency = CallJson.latencies(facts.latencies());
        row.costMicros = facts.cost().map(cost -> cost.total().micros()).orElse(null);
        row.costCurrency = facts.cost()
                .map(cost -> cost.total().currency().getCurrencyCode())
                .orElse(null);
        row.costItems =
                facts.cost().map(cost -> CallJson.costItems(cost.items())).orElse("[]");
        row.billedMillis =
                facts.cost().flatMap(CallCost::billed).map(Duration::toMillis).orElse(null);
        row.usageRevision = facts.usage().map(CallUsage::revision).orElse(null);
        row.usageToldAt = facts.usage().map(CallUsage::toldAt).orElse(null);
        write(row, facts.analysis().orElse(null));
        row.analyzedAt = facts.analyzedAt().orElse(null);
        row.analysisRevision =
                facts.analysisRevision().map(AnalysisRevision::revision).orElse(null);
        row.raw = facts.raw().text();
    }

    private static void write(CallEntity row, CallAnalysis analysis) {
        if (analysis == null) {
            return;
        }
        row.summary = analysis.summary();
        row.sentiment = analysis.sentiment();
        row.successful = analysis.successful().orElse(null);
        row.voicemail = analysis.voicemail().orElse(null);
        row.analysisFields = analysis.fields().text();
    }

    static CallFacts facts(CallEntity row) {
        return new CallFacts(
                row.status,
                Optional.ofNullable(row.direction),
                Optional.ofNullable(row.fromNumber),
                Optional.ofNullable(row.toNumber),
                Optional.ofNullable(row.startedAt),
                Optional.ofNullable(row.endedAt),
                Optional.ofNullable(row.durationMillis).map(Duration::ofMillis),
                Optional.ofNullable(row.disconnectionReason),
                Optional.ofNullable(row.transferredTo),
                CallJson.transcript(row.transcript),
                Optional.ofNullable(row.recordingUrl).map(URI::create),
                CallJson.latencies(row.latency),
                usage(row),
                analysis(row),
                Optional.ofNullable(row.analyzedAt),
                row.raw == null ? Json.EMPTY_OBJECT : new Json(row.raw));
    }

    static Optional<Money> money(Long micros, String currency) {
        return Optional.ofNullable(micros).map(amount -> new Money(amount, Currency.getInstance(currency)));
    }

    private static Optional<CallUsage> usage(CallEntity row) {
        Long time = Stream.of(row.usedMillis, row.billedMillis, row.durationMillis, 0L)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return Optional.ofNullable(row.usageToldAt).map(at -> new CallUsage(cost(row), Duration.ofMillis(time), at));
    }

    private static Optional<CallCost> cost(CallEntity row) {
        return money(row.costMicros, row.costCurrency)
                .map(total -> new CallCost(
                        total,
                        CallJson.costItems(row.costItems, total.currency()),
                        Optional.ofNullable(row.billedMillis).map(Duration::ofMillis)));
    }

    private static Optional<CallAnalysis> analysis(CallEntity row) {
        if (row.analyzedAt == null) {
            return Optional.empty();
        }
        return Optional.of(new CallAnalysis(
                row.summary,
                row.sentiment,
                Optional.ofNullable(row.successful),
                Optional.ofNullable(row.voicemail),
                new Json(row.analysisFields)));
    }

    static Call call(CallEntity row, String agentName) {
        return new Call(
                new CallId(row.id),
                new AgentId(row.agentId),
                agentName,
                Optional.ofNullable(row.providerCallId).map(ProviderCallId::new),
                Optional.ofNullable(row.requestedBy),
                Optional.ofNullable(row.statusDetail),
                facts(row),
                row.ribbon,
                row.createdAt);
    }
}
