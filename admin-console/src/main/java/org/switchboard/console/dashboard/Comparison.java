package org.switchboard.console.dashboard;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.switchboard.console.look.Figures;
import org.switchboard.core.analytics.AnalyseCalls.Step;
import org.switchboard.core.analytics.CallCounts;
import org.switchboard.core.analytics.LatencyPercentiles;
import org.switchboard.spi.voice.Money;

/** The figures of a period beside those of the one before. */
record Comparison(CallCounts now, CallCounts before, List<Step> steps, Locale locale) {
    /** What the time of a whole answer is called. */
    static final String WHOLE = "e2e";

    private static final String NOTHING = "–";

    Kpi calls() {
        String change =
                before.calls() == 0 ? "" : signed(100.0 * (now.calls() - before.calls()) / before.calls(), 1) + "%";
        return new Kpi(
                "nav.calls",
                NumberFormat.getIntegerInstance(locale).format(now.calls()),
                "",
                Kpi.better((double) now.calls(), (double) before.calls()),
                change,
                spark(CallCounts::calls),
                "/calls");
    }

    Kpi successful() {
        double share = share(now);
        double earlier = share(before);
        return new Kpi(
                "call.successful",
                now.judged() == 0 ? NOTHING : Long.toString(Math.round(share)),
                now.judged() == 0 ? "" : "%",
                Kpi.better(share, earlier),
                now.judged() == 0 || before.judged() == 0 ? "" : signed(share - earlier, 1) + " pt",
                spark(CallCounts::successful),
                "/calls");
    }

    private static double share(CallCounts counts) {
        return counts.judged() == 0 ? 0 : 100.0 * counts.successful() / counts.judged();
    }

    /** The whole answer, at p95; shorter is better. */
    Kpi responseTime(List<LatencyPercentiles> measured, Optional<LatencyPercentiles> earlier) {
        double millis = p95(
                measured.stream().filter(one -> one.component().equals(WHOLE)).findFirst());
        double old = p95(earlier);
        return new Kpi(
                "dashboard.p95",
                millis == 0 ? NOTHING : String.format(locale, "%.2f", millis / 1000),
                millis == 0 ? "" : " s",
                Kpi.better(old, millis),
                millis == 0 || old == 0 ? "" : signed(millis - old, 0) + " ms",
                "",
                "");
    }

    private static double p95(Optional<LatencyPercentiles> whole) {
        return whole.map(LatencyPercentiles::p95Millis).orElse(0.0);
    }

    /** In the currency that comes first, with what a call costs on average. */
    Kpi cost() {
        Money sum = now.costs().stream().findFirst().orElse(null);
        String each = sum == null || now.calls() == 0
                ? ""
                : Figures.money(new Money(sum.micros() / now.calls(), sum.currency()), locale);
        return new Kpi(
                "calls.cost",
                sum == null ? NOTHING : Figures.money(sum, locale),
                "",
                "flat",
                each,
                spark(counts ->
                        counts.costs().stream().findFirst().map(Money::micros).orElse(0L)),
                "/calls");
    }

    private String spark(ToLongFunction<CallCounts> figure) {
        return Spark.path(steps.stream()
                .map(step -> (double) figure.applyAsLong(step.counts()))
                .toList());
    }

    private String signed(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        String size = format.format(BigDecimal.valueOf(Math.abs(value)));
        return (value < 0 ? "−" : "+") + size;
    }
}
