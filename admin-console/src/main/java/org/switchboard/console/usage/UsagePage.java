package org.switchboard.console.usage;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Figures;
import org.switchboard.core.analytics.AnalyseCalls;
import org.switchboard.core.analytics.CallCounts;
import org.switchboard.core.analytics.CallSlice;
import org.switchboard.core.analytics.Interval;
import org.switchboard.core.holding.Holdings;
import org.switchboard.core.holding.ManageHoldings;
import org.switchboard.core.quota.ManageQuotas;
import org.switchboard.core.quota.Quota;

/** What a customer used this month (UTC, as it is counted for limits) and may use. */
@Named
@RequestScoped
public class UsagePage {
    private static final int HIGHEST = 40;

    private ManageQuotas quotas;
    private ManageHoldings manageHoldings;
    private AnalyseCalls analyse;
    private Visit visit;
    private Clock clock;
    private YearMonth month;
    private Quota quota;
    private Holdings holdings;
    private List<AnalyseCalls.Step> days;
    private CallCounts sum;

    protected UsagePage() {}

    @Inject
    UsagePage(ManageQuotas quotas, ManageHoldings manageHoldings, AnalyseCalls analyse, Visit visit, Clock clock) {
        this.quotas = quotas;
        this.manageHoldings = manageHoldings;
        this.analyse = analyse;
        this.visit = visit;
        this.clock = clock;
    }

    /** A day as a bar of a chart that is {@value #HIGHEST} high. */
    public record Bar(LocalDate day, long calls, long x, long y, long height) {}

    @PostConstruct
    void load() {
        month = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        quota = quotas.own(visit.context());
    }

    private List<AnalyseCalls.Step> days() {
        if (days == null) {
            CallSlice slice = CallSlice.of(beginning(month), beginning(month.plusMonths(1)));
            days = analyse.series(visit.context(), slice, Interval.DAY, ZoneOffset.UTC);
        }
        return days;
    }

    private static Instant beginning(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** Those talked, beside those that may be. */
    public MonthlyMinutes getMinutes() {
        return new MonthlyMinutes(quota, clock.instant(), Faces.getLocale());
    }

    public Quota getQuota() {
        return quota;
    }

    /** Agents and numbers that they have and may have. */
    public Holdings getHoldings() {
        if (holdings == null) {
            holdings = manageHoldings.own(visit.context());
        }
        return holdings;
    }

    /** All calls of the month together. */
    public CallCounts getSum() {
        if (sum == null) {
            sum = CallCounts.sum(days().stream().map(AnalyseCalls.Step::counts).toList());
        }
        return sum;
    }

    /** What they cost. */
    public String getCost() {
        return getSum().costs().stream()
                .map(cost -> Figures.money(cost, Faces.getLocale()))
                .reduce((one, other) -> one + " + " + other)
                .orElse("–");
    }

    /** Calls of each day. */
    public List<Bar> getDays() {
        long most = Math.max(
                1, days().stream().mapToLong(day -> day.counts().calls()).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (AnalyseCalls.Step day : days()) {
            long calls = day.counts().calls();
            long height = calls == 0 ? 0 : Math.max(1, HIGHEST * calls / most);
            LocalDate date = LocalDate.ofInstant(day.begin(), ZoneOffset.UTC);
            bars.add(new Bar(date, calls, date.getDayOfMonth() - 1L, HIGHEST - height, height));
        }
        return bars;
    }

    /** How many days the month has. */
    public int getLength() {
        return month.lengthOfMonth();
    }
}
