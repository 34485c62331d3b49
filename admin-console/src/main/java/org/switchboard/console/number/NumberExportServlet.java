package org.switchboard.console.number;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.switchboard.console.layout.CsvServlet;
import org.switchboard.console.look.CallsByKey;
import org.switchboard.console.look.Listing;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.core.analytics.AnalyseCalls;
import org.switchboard.core.analytics.Dimension;
import org.switchboard.core.number.ManageNumbers;
import org.switchboard.core.number.PhoneNumber;
import org.switchboard.core.tenancy.TenantContext;

/** The numbers that the list shows, all pages of it, with their agents and what they were used for lately. */
public class NumberExportServlet extends CsvServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ManageNumbers numbers;

    @Inject
    private transient FindAgents findAgents;

    @Inject
    private transient AnalyseCalls analyse;

    @Inject
    private transient Clock clock;

    public NumberExportServlet() {
        super(
                "numbers",
                List.of("number", "nickname", "agent", "status", "calls_30_days", "minutes_30_days", "created_at"));
    }

    @Override
    protected Stream<Object[]> rows(TenantContext context, HttpServletRequest request) {
        NumberUse use =
                NumberUse.of(findAgents.list(context), CallsByKey.of(analyse, context, Dimension.NUMBER, clock));
        Listing<PhoneNumber> asked = Listing.of(numbers.list(context), request::getParameter);
        return use.listing(asked).getMatching().stream().map(number -> new Object[] {
            number.number(),
            number.nickname(),
            use.agentName(number),
            number.status(),
            use.calls(number),
            use.minutes(number),
            number.createdAt()
        });
    }
}
