package org.switchboard.console.dashboard;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Look;
import org.switchboard.console.usage.MonthlyMinutes;
import org.switchboard.core.analytics.AnalyseCalls;
import org.switchboard.core.analytics.CallCounts;
import org.switchboard.core.analytics.CallSlice;
import org.switchboard.core.analytics.CountOutcomes;
import org.switchboard.core.analytics.LatencyPercentiles;
import org.switchboard.core.quota.ManageQuotas;
import org.switchboard.spi.voice.Sentiment;

/** What a tenant's calls came to lately. How far back stands in the address. */
@Named
@RequestScoped
public class DashboardPage {
    private AnalyseCalls analyse;
    private CountOutcomes countOutcomes;
    private ManageQuotas quotas;
    private Visit visit;
    private Look look;
    private Clock clock;
    private Period period;
    private Instant now;
    private CallCounts sum;
    private List<Kpi> figures;
    private List<LatencyTrack> latencies;
    private List<CountOutcomes.Step> outcomeSteps;
    private OutcomeChart chart;
    private List<Share> outcomes;
    private MonthlyMinutes minutes;

    protected DashboardPage() {}

    @Inject
    DashboardPage(
            AnalyseCalls analyse,
            CountOutcomes countOutcomes,
            ManageQuotas quotas,
            Visit visit,
            Look look,
            Clock clock) {
        this.analyse = analyse;
        this.countOutcomes = countOutcomes;
        this.quotas = quotas;
        this.visit = visit;
        this.look = look;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        period = Period.of(Faces.getRequestParameter("range"));
        now = clock.instant();
        ZoneId zone = look.zone();
        visit.together(() -> count(period.until(now, zone), zone));
    }

    private void count(CallSlice slice, ZoneId zone) {
        CallSlice before = period.before(slice, zone);
        List<AnalyseCalls.Step> steps = analyse.series(visit.context(), slice, period.step(), zone);
        sum = CallCounts.sum(steps.stream().map(AnalyseCalls.Step::counts).toList());
        List<LatencyPercentiles> measured = analyse.latencies(visit.context(), slice);
        latencies = LatencyTrack.of(measured, locale());
        outcomeSteps = countOutcomes.count(visit.context(), slice, period.step(), zone);
        chart = OutcomeChart.of(outcomeSteps, period, zone, locale());
        outcomes = shares();
        Comparison comparison = new Comparison(sum, analyse.summary(visit.context(), before), steps, locale());
        figures = List.of(
                comparison.calls(),
                comparison.successful(),
                comparison.responseTime(measured, analyse.latency(visit.context(), before, Comparison.WHOLE)),
                comparison.cost());
        minutes = new MonthlyMinutes(quotas.own(visit.context()), now, locale());
    }

    private static Locale locale() {
        return Faces.getLocale();
    }

    public String getRange() {
        return period.address();
    }

    public int getDays() {
        return period.days();
    }

    /** How many calls there were since midnight. */
    public long getCallsToday() {
        LocalDate today = now.atZone(look.zone()).toLocalDate();
        return outcomeSteps.stream()
                .filter(step -> step.begin().atZone(look.zone()).toLocalDate().equals(today))
                .flatMap(step -> step.calls().values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Key of the greeting that the time of day asks for. */
    public String getGreeting() {
        int hour = now.atZone(look.zone()).getHour();
        return hour < 12 ? "dashboard.morning" : hour < 18 ? "dashboard.afternoon" : "dashboard.evening";
    }

    public Instant getNow() {
        return now;
    }

    public List<Kpi> getFigures() {
        return figures;
    }

    public boolean isQuiet() {
        return sum.calls() == 0;
    }

    public OutcomeChart getChart() {
        return chart;
    }

    public List<Series> getSeries() {
        return List.of(Series.values());
    }

    public List<LatencyTrack> getLatencies() {
        return latencies;
    }

    public List<Share> getOutcomes() {
        return outcomes;
    }

    private List<Share> shares() {
        Map<Share.Part, Long> parts = new LinkedHashMap<>();
        for (Series series : Series.values()) {
            long calls = outcomeSteps.stream().mapToLong(series::in).sum();
            parts.put(new Share.Part(series.colour(), series.label()), calls);
        }
        return Share.of(parts, locale());
    }

    public List<Share> getSentiments() {
        Map<Share.Part, Long> parts = new LinkedHashMap<>();
        parts.put(new Share.Part(6, "sentiment.POSITIVE"), felt(Sentiment.POSITIVE));
        parts.put(new Share.Part(5, "sentiment.NEUTRAL"), felt(Sentiment.NEUTRAL));
        parts.put(new Share.Part(4, "sentiment.NEGATIVE"), felt(Sentiment.NEGATIVE));
        return Share.of(parts, locale());
    }

    private long felt(Sentiment sentiment) {
        return sum.sentiments().getOrDefault(sentiment, 0L);
    }

    public MonthlyMinutes getMinutes() {
        return minutes;
    }
}
