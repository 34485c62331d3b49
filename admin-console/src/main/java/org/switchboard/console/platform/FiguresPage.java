package org.switchboard.console.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.primefaces.model.LazyDataModel;
import org.switchboard.console.layout.Badges;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Table;
import org.switchboard.console.routing.Requested;
import org.switchboard.console.tenant.TenantRow;
import org.switchboard.console.tenant.TenantRows;
import org.switchboard.core.figures.FindFigures;
import org.switchboard.core.figures.PlatformFigures;
import org.switchboard.core.figures.Ranking;
import org.switchboard.core.tenant.TenantFilter;
import org.switchboard.core.tenant.Tenants;

/** How many people, agents and calls each tenant has: the lists of users, agents and usage. Counts only. */
@Named
@RequestScoped
public class FiguresPage {
    private Tenants tenants;
    private FindFigures figures;
    private Visit visit;
    private Badges badges;
    private String text;
    private Ranking ranking;
    private TenantRows rows;

    protected FiguresPage() {}

    @Inject
    FiguresPage(Tenants tenants, FindFigures figures, Visit visit, Badges badges) {
        this.tenants = tenants;
        this.figures = figures;
        this.visit = visit;
        this.badges = badges;
    }

    @PostConstruct
    void load() {
        text = Objects.requireNonNullElse(Faces.getRequestParameter("q"), "").strip();
        ranking = Arrays.stream(Ranking.values())
                .filter(each -> each.name().equalsIgnoreCase(Faces.getRequestParameter("sort")))
                .findFirst()
                .orElse(Ranking.NAME);
        TenantFilter matching = new TenantFilter(text, Optional.empty(), 0, 1);
        rows = new TenantRows(
                () -> tenants.count(matching),
                (first, size) -> figures.ranked(visit.role(), text, ranking, first, size),
                figures,
                visit.role());
    }

    /** Sends what the list shows, all pages of it. */
    public void export() throws IOException {
        Table table = new Table("tenant", "slug", "administrators", "customers", "agents", "numbers")
                .and("calls_today", "calls_this_month", "minutes_this_month", "minutes_per_month", "counted_at");
        rows.each(row -> table.add(cells(row)));
        Faces.sendFile(table.toBytes(), "figures.csv", true);
    }

    private static List<?> cells(TenantRow row) {
        if (row.figures() == null) {
            return List.of(row.tenant().name(), row.tenant().slug());
        }
        return List.of(
                row.tenant().name(),
                row.tenant().slug(),
                row.figures().administrators(),
                row.figures().customers(),
                row.figures().agents(),
                row.figures().numbers(),
                row.figures().callsToday(),
                row.figures().callsOfMonth(),
                row.figures().spoken().toMinutes(),
                row.figures().minutesPerMonth().map(Object::toString).orElse(""),
                row.figures().takenAt());
    }

    public PlatformFigures getSums() {
        return badges.getSums();
    }

    public LazyDataModel<TenantRow> getRows() {
        return rows;
    }

    /** What comes first, in lower case. */
    public String getSort() {
        return ranking.name().toLowerCase(Locale.ROOT);
    }

    /** The address of this list in another order; the search stays. */
    public String address(String sort) {
        return Requested.query("q", text, "sort", sort.equals("name") ? "" : sort);
    }

    public String getText() {
        return text;
    }
}
