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
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Look;
import org.switchboard.console.look.Words;
import org.switchboard.console.usage.MonthlyMinutes;
import org.switchboard.core.analytics.AnalyseCalls;
import org.switchboard.core.analytics.CallCounts;
import org.switchboard.core.analytics.CallSlice;
import org.switchboard.core.analytics.OverviewCalls;
import org.switchboard.core.quota.ManageQuotas;
import org.switchboard.spi.voice.Sentiment;

/** What a tenant's calls came to lately. How far back stands in the address. */
@Named
@RequestScoped
public class DashboardPage {
    private OverviewCalls overviewCalls;
    private ManageQuotas quotas;
    private SetupChecklist checklist;
    private Visit visit;
    private Look look;
    private Words words;
    private Clock clock;
    private Period period;
    private Instant now;
    private CallCounts sum;
    private List<Kpi> figures;
    private List<LatencyTrack> latencies;
    private List<AnalyseCalls.Step> steps;
    private OutcomeChart chart;
    private List<Share> outcomes;
    private MonthlyMinutes minutes;
    private Setup setup;

    protected DashboardPage() {}

    @Inject
    DashboardPage(
            OverviewCalls overviewCalls,
            ManageQuotas quotas,
            SetupChecklist checklist,
            Visit visit,
            Look look,
            Words words,
            Clock clock) {
        this.overviewCalls = overviewCalls;
        this.quotas = quotas;
        this.checklist = checklist;
        this.visit = visit;
        this.look = look;
        this.words = words;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        period = Period.of(Faces.getRequestParameter("range"));
        now = clock.instant();
        ZoneId zone = look.zone();
        visit.together(() -> {
            count(period.until(now, zone), zone);
            setup = checklist.getSetup();
        });
    }

    private void count(CallSlice slice, ZoneId zone) {
        CallSlice before = period.before(slice, zone);
        OverviewCalls.Overview overview =
                overviewCalls.of(visit.context(), slice, before, period.step(), zone, Comparison.WHOLE);
        steps = overview.steps();
        sum = CallCounts.sum(steps.stream().map(AnalyseCalls.Step::counts).toList());
        latencies = LatencyTrack.of(overview.latencies(), locale());
        chart = OutcomeChart.of(steps, period, zone, locale());
        outcomes = shares();
        Comparison comparison = new Comparison(sum, overview.before(), steps, locale());
        figures = List.of(
                comparison.calls(),
                comparison.successful(),
                comparison.responseTime(overview.latencies(), overview.latencyBefore()),
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
        return steps.stream()
                .filter(step -> step.begin().atZone(look.zone()).toLocalDate().equals(today))
                .mapToLong(step -> step.counts().calls())
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

    /** A bar in words: "Mon 17 Nov: 4 calls, 3 successful, 1 failed". */
    public String describe(OutcomeChart.Bar bar) {
        String pieces = bar.pieces().stream()
                .map(piece ->
                        ", " + piece.calls() + " " + words.text(piece.series().label()))
                .collect(Collectors.joining());
        return bar.exact() + ": " + words.say("dashboard.calls", bar.total()) + pieces;
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
            parts.put(new Share.Part(series.colour(), series.label()), series.in(sum));
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

    public Setup getSetup() {
        return setup;
    }

    public MonthlyMinutes getMinutes() {
        return minutes;
    }
}
