package org.switchboard.console.tenant;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.switchboard.core.figures.FindFigures;
import org.switchboard.core.figures.TenantFigures;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantFilter;
import org.switchboard.core.tenant.Tenants;

/** The registry, page by page: three queries for each page, however many tenants there are. */
public final class TenantRows extends LazyDataModel<TenantRow> {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    private final transient Tenants tenants;
    private final transient FindFigures figures;
    private final transient Role role;
    private final transient TenantFilter filter;

    public TenantRows(Tenants tenants, FindFigures figures, Role role, TenantFilter filter) {
        this.tenants = tenants;
        this.figures = figures;
        this.role = role;
        this.filter = filter;
    }

    @Override
    public int count(Map<String, FilterMeta> unused) {
        return Math.toIntExact(tenants.count(filter));
    }

    @Override
    public List<TenantRow> load(int first, int size, Map<String, SortMeta> order, Map<String, FilterMeta> unused) {
        return rows(first, size);
    }

    private List<TenantRow> rows(int first, int size) {
        List<Tenant> page = tenants.list(
                new TenantFilter(filter.text(), filter.status(), filter.plan(), filter.order(), first, size));
        Map<TenantId, TenantFigures> counted =
                figures.of(role, page.stream().map(Tenant::id).toList());
        return page.stream()
                .map(tenant -> new TenantRow(tenant, counted.get(tenant.id())))
                .toList();
    }

    /** All that match, in steps that are bounded. */
    public void each(java.util.function.Consumer<TenantRow> reader) {
        IntFunction<List<TenantRow>> step = first -> rows(first, MOST);
        List<TenantRow> rows = step.apply(0);
        for (int first = MOST; !rows.isEmpty(); first += MOST) {
            rows.forEach(reader);
            rows = step.apply(first);
        }
    }
}
