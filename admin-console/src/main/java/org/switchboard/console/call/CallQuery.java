package org.switchboard.console.call;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.console.layout.Paging;
import org.switchboard.console.look.Look;
import org.switchboard.console.routing.Requested;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.call.CallOutcome;
import org.switchboard.core.call.CallSearch;
import org.switchboard.spi.voice.Direction;
import org.switchboard.spi.voice.Sentiment;

/** What the address says about which calls are looked for: so a list survives a reload and can be sent to somebody. */
@Named
@RequestScoped
public class CallQuery {
    /** From when on: today, or so many days back. */
    static final Map<String, Integer> TIMES = Map.of("today", 0, "week", 7, "month", 30);

    private static final List<String> NAMES = List.of("view", "q", "since", "agent", "direction", "sentiment", "sort");

    private HttpServletRequest request;
    private Look look;
    private Clock clock;
    private final Map<String, String> values = new LinkedHashMap<>();

    protected CallQuery() {}

    @Inject
    CallQuery(HttpServletRequest request, Look look, Clock clock) {
        this.request = request;
        this.look = look;
        this.clock = clock;
    }

    @PostConstruct
    void read() {
        NAMES.forEach(name -> values.put(name, given(name)));
    }

    private String given(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "")
                .strip()
                .replace("\0", "");
    }

    /** What is looked for; values that mean nothing count as missing. */
    public CallSearch search() {
        return new CallSearch(
                Optional.of(get("q")).filter(text -> !text.isEmpty()),
                choice("view", CallOutcome.values()),
                agent(),
                choice("direction", Direction.values()),
                choice("sentiment", Sentiment.values()),
                Optional.ofNullable(TIMES.get(get("since"))).map(this::daysBack),
                CallSearch.Sort.of(get("sort")));
    }

    private Optional<AgentId> agent() {
        try {
            return Optional.of(get("agent"))
                    .filter(id -> !id.isEmpty())
                    .map(UUID::fromString)
                    .map(AgentId::new);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private <T extends Enum<T>> Optional<T> choice(String name, T[] all) {
        return Arrays.stream(all)
                .filter(each -> each.name().equalsIgnoreCase(get(name)))
                .findFirst();
    }

    private Instant daysBack(int days) {
        ZoneId zone = look.zone();
        return LocalDate.now(clock.withZone(zone))
                .minusDays(days)
                .atStartOfDay(zone)
                .toInstant();
    }

    /** What the address says; empty when it says nothing. */
    public String get(String name) {
        return values.get(name);
    }

    /** Which page of the list, from 1. */
    public int page() {
        return Paging.asked(request.getParameter("page"));
    }

    /** The query of this list's first page with one thing otherwise; "?" for all calls. */
    public String with(String name, String value) {
        Map<String, String> others = new LinkedHashMap<>(values);
        others.put(name, value);
        return Requested.query(others);
    }

    /** The query of this list, empty when all calls are shown. */
    public String getAll() {
        String query = Requested.query(values);
        return query.equals("?") ? "" : query;
    }

    /** Whether something narrows the list. */
    public boolean isFiltered() {
        return values.entrySet().stream()
                .anyMatch(value ->
                        !value.getKey().equals("sort") && !value.getValue().isEmpty());
    }
}
