package org.switchboard.console.tenant;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.switchboard.core.figures.FindFigures;
import org.switchboard.core.figures.TenantFigures;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenant.Tenant;

/** Tenants with their figures, page by page: as many queries for each page, however many tenants there are. */
public final class TenantRows extends LazyDataModel<TenantRow> {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    private final transient LongSupplier total;
    private final transient BiFunction<Integer, Integer, List<Tenant>> list;
    private final transient FindFigures figures;
    private final transient Role role;

    /**
     * A list.
     *
     * @param total how many there are in all
     * @param list some of them, from an offset on, at most so many
     */
    public TenantRows(
            LongSupplier total, BiFunction<Integer, Integer, List<Tenant>> list, FindFigures figures, Role role) {
        this.total = total;
        this.list = list;
        this.figures = figures;
        this.role = role;
    }

    @Override
    public int count(Map<String, FilterMeta> unused) {
        return Math.toIntExact(total.getAsLong());
    }

    @Override
    public List<TenantRow> load(int first, int size, Map<String, SortMeta> order, Map<String, FilterMeta> unused) {
        return rows(first, size);
    }

    private List<TenantRow> rows(int first, int size) {
        List<Tenant> page = list.apply(first, size);
        Map<TenantId, TenantFigures> counted =
                figures.of(role, page.stream().map(Tenant::id).toList());
        return page.stream()
                .map(tenant -> new TenantRow(tenant, counted.get(tenant.id())))
                .toList();
    }

    /** All of them, in steps that are bounded. */
    public void each(Consumer<TenantRow> reader) {
        List<TenantRow> rows = rows(0, MOST);
        for (int first = MOST; !rows.isEmpty(); first += MOST) {
            rows.forEach(reader);
            rows = rows(first, MOST);
        }
    }
}
