package org.switchboard.api.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.api.call.MoneyResponse;
import org.switchboard.api.quota.QuotaResponse;
import org.switchboard.core.holding.Allowance;
import org.switchboard.core.usage.BilledTime;
import org.switchboard.core.usage.MonthlyUsage;

/** What the calls of a month used. */
record UsageResponse(
        @Schema(example = "2026-11", description = "Of UTC; a call belongs to that of its beginning")
        String month,

        Sum total,
        List<Component> components,
        List<Customer> customers,

        @Schema(description = "Calls whose bill isn't what was recorded")
        Differing differing,

        @Schema(description = "What the whole organisation may use now, and does, whatever the month: what is enforced")
        QuotaResponse quota) {

    /** A sum over calls. */
    record Sum(
            long calls,
            @Schema(name = "duration_ms") long durationMs,
            @Schema(description = "Rounded to hundredths") BigDecimal minutes,
            @Schema(description = "One for each currency") List<MoneyResponse> costs) {
        static Sum of(MonthlyUsage.Sum sum) {
            return new Sum(
                    sum.calls(),
                    sum.time().toMillis(),
                    inMinutes(sum.time()),
                    sum.costs().stream().map(MoneyResponse::of).toList());
        }
    }

    /** A product, the time, or other: what was charged beyond the products. */
    record Component(
            String component,
            @Schema(name = "duration_ms") long durationMs,
            @Schema(nullable = true) Optional<MoneyResponse> cost) {
        static Component of(MonthlyUsage.Component part) {
            return new Component(
                    part.name(), part.time().toMillis(), part.cost().map(MoneyResponse::of));
        }
    }

    /** A customer's part. */
    record Customer(
            @Schema(name = "customer_id", nullable = true, description = "Null: calls that count for nobody")
            Optional<UUID> customerId,

            @Schema(nullable = true) Optional<String> name,
            Sum sum) {
        static Customer of(MonthlyUsage.Customer part) {
            return new Customer(part.id(), part.name(), Sum.of(part.sum()));
        }
    }

    /** Calls whose bill isn't what was recorded. */
    record Differing(
            @Schema(name = "tolerance_ms") long toleranceMs,
            long calls,

            @Schema(description = "Newest first, at most 100")
            List<Call> items) {}

    /** A call whose bill isn't what was recorded. */
    record Call(
            @Schema(name = "call_id") UUID callId,
            @Schema(name = "billed_ms") long billedMs,
            @Schema(name = "recorded_ms") long recordedMs) {}

    static UsageResponse of(MonthlyUsage usage, Allowance allowance) {
        return new UsageResponse(
                usage.month().toString(),
                Sum.of(usage.total()),
                usage.components().stream().map(Component::of).toList(),
                usage.customers().stream().map(Customer::of).toList(),
                new Differing(
                        BilledTime.TOLERANCE.toMillis(),
                        usage.differingCalls(),
                        usage.differing().stream()
                                .map(call -> new Call(
                                        call.call(),
                                        call.billed().toMillis(),
                                        call.recorded().toMillis()))
                                .toList()),
                QuotaResponse.of(allowance));
    }

    private static BigDecimal inMinutes(Duration time) {
        return BigDecimal.valueOf(time.toMillis()).divide(BigDecimal.valueOf(60_000), 2, RoundingMode.HALF_UP);
    }
}
