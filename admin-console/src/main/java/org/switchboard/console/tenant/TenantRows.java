package org.switchboard.console.tenant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantFilter;
import org.switchboard.core.tenant.TenantStatus;
import org.switchboard.core.tenant.Tenants;

/** The registry, page by page: two queries for each page, however many tenants there are. */
final class TenantRows extends LazyDataModel<Tenant> {
    private static final long serialVersionUID = 1L;

    private final transient Tenants tenants;
    private final String text;
    private final transient Optional<TenantStatus> status;

    TenantRows(Tenants tenants, String text, Optional<TenantStatus> status) {
        this.tenants = tenants;
        this.text = text;
        this.status = status;
    }

    @Override
    public int count(Map<String, FilterMeta> unused) {
        return Math.toIntExact(tenants.count(filter(0, 1)));
    }

    @Override
    public List<Tenant> load(int first, int size, Map<String, SortMeta> order, Map<String, FilterMeta> unused) {
        return tenants.list(filter(first, size));
    }

    private TenantFilter filter(int first, int size) {
        return new TenantFilter(text, status, first, size);
    }
}
