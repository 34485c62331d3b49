package org.switchboard.api.customer;

import jakarta.ws.rs.QueryParam;
import org.switchboard.api.page.OffsetCursor;
import org.switchboard.api.page.PageParameters;
import org.switchboard.api.request.Parsed;
import org.switchboard.core.Page;
import org.switchboard.core.customer.Customers;
import org.switchboard.core.identity.Account;
import org.switchboard.core.identity.AccountFilter.Sort;
import org.switchboard.core.tenancy.TenantContext;

/** Which customers to list. */
public class CustomerParameters extends PageParameters {
    @QueryParam("q")
    String text;

    @QueryParam("sort")
    String sort;

    Page<Account> page(TenantContext tenant, Customers customers) {
        Sort order = Parsed.choice(sort, "sort", Sort.class).orElse(Sort.NAME);
        return OffsetCursor.page(
                this, offset -> customers.list(tenant, Parsed.text(text, "q"), order, offset, limit() + 1));
    }
}
