package org.switchboard.console.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.primefaces.model.LazyDataModel;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Table;
import org.switchboard.console.tenant.TenantRow;
import org.switchboard.console.tenant.TenantRows;
import org.switchboard.core.figures.FindFigures;
import org.switchboard.core.figures.PlatformFigures;
import org.switchboard.core.tenant.TenantFilter;
import org.switchboard.core.tenant.Tenants;

/** How many people, agents and calls each tenant has: the lists of users, agents and usage. Counts only. */
@Named
@RequestScoped
public class FiguresPage {
    private Tenants tenants;
    private FindFigures figures;
    private Visit visit;
    private PlatformFigures sums;
    private String text;
    private TenantRows rows;

    protected FiguresPage() {}

    @Inject
    FiguresPage(Tenants tenants, FindFigures figures, Visit visit) {
        this.tenants = tenants;
        this.figures = figures;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        sums = figures.ofPlatform(visit.role());
        text = Objects.requireNonNullElse(Faces.getRequestParameter("q"), "").strip();
        rows = new TenantRows(
                tenants,
                figures,
                visit.role(),
                new TenantFilter(text, Optional.empty(), Optional.empty(), TenantFilter.Order.NAME, 0, 1));
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
        return sums;
    }

    public LazyDataModel<TenantRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }
}
