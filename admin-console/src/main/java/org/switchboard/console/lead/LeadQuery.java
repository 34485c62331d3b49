package org.switchboard.console.lead;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.console.layout.Paging;
import org.switchboard.console.routing.Requested;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.lead.LeadFilter;
import org.switchboard.core.lead.LeadFilter.Sort;
import org.switchboard.core.lead.LeadStatus;

/** What the address says about which leads are looked for, and whether they are shown as a board. */
@Named
@RequestScoped
public class LeadQuery {
    private static final List<String> NAMES = List.of("view", "status", "q", "agent", "owner", "sort");

    private HttpServletRequest request;
    private final Map<String, String> values = new LinkedHashMap<>();

    protected LeadQuery() {}

    @Inject
    LeadQuery(HttpServletRequest request) {
        this.request = request;
    }

    @PostConstruct
    void read() {
        NAMES.forEach(name -> values.put(
                name,
                Objects.requireNonNullElse(request.getParameter(name), "")
                        .strip()
                        .replace("\0", "")));
    }

    /** Which leads; values that mean nothing count as missing. */
    public LeadFilter filter() {
        return filter(status());
    }

    /** The same, of one status. */
    LeadFilter filter(Optional<LeadStatus> status) {
        return new LeadFilter(
                status,
                id("agent").map(AgentId::new),
                id("owner"),
                Optional.of(get("q")).filter(text -> !text.isEmpty()),
                Arrays.stream(Sort.values())
                        .filter(sort -> sort.name().equalsIgnoreCase(get("sort")))
                        .findFirst()
                        .orElse(Sort.CALLED));
    }

    private Optional<LeadStatus> status() {
        return Arrays.stream(LeadStatus.values())
                .filter(status -> status.name().equalsIgnoreCase(get("status")))
                .findFirst();
    }

    private Optional<UUID> id(String name) {
        try {
            return Optional.of(get(name)).filter(id -> !id.isEmpty()).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** What the address says; empty when it says nothing. */
    public String get(String name) {
        return values.get(name);
    }

    /** Which page of the list, from 1. */
    public int page() {
        return Paging.asked(request.getParameter("page"));
    }

    /** Whether they are shown as a board: a column for each status. */
    public boolean isBoard() {
        return get("view").equals("board");
    }

    /** The query of this list's first page with one thing otherwise; "?" for all leads. */
    public String with(String name, String value) {
        Map<String, String> others = new LinkedHashMap<>(values);
        others.put(name, value);
        return Requested.query(others);
    }

    /** Whether something narrows the list. */
    public boolean isFiltered() {
        return values.entrySet().stream()
                .anyMatch(value -> !List.of("view", "sort").contains(value.getKey())
                        && !value.getValue().isEmpty());
    }
}
