package org.switchboard.console.customer;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.switchboard.console.layout.CsvServlet;
import org.switchboard.console.look.Listing;
import org.switchboard.core.customer.Customers;
import org.switchboard.core.identity.Account;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.usage.FindUsage;

/** The customers that the list shows, all pages of it, with what they used this month. */
public class CustomerExportServlet extends CsvServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Customers customers;

    @Inject
    private transient FindUsage findUsage;

    @Inject
    private transient Clock clock;

    public CustomerExportServlet() {
        super("customers", List.of("name", "email", "active", "calls_this_month", "minutes_this_month", "created_at"));
    }

    @Override
    protected Stream<Object[]> rows(TenantContext context, HttpServletRequest request) {
        CustomerUse use = CustomerUse.of(findUsage, context, clock);
        Listing<Account> asked = Listing.of(customers.list(context), request::getParameter);
        return CustomersPage.listing(asked, use).getMatching().stream().map(person -> new Object[] {
            person.name(),
            person.email().value(),
            person.active(),
            use.calls(person.id()),
            use.minutes(person.id()),
            person.createdAt()
        });
    }
}
