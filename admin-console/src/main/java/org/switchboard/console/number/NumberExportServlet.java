package org.switchboard.console.number;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.switchboard.console.layout.CsvServlet;
import org.switchboard.console.look.CallsByKey;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.core.analytics.AnalyseCalls;
import org.switchboard.core.analytics.Dimension;
import org.switchboard.core.number.ManageNumbers;
import org.switchboard.core.tenancy.TenantContext;

/** All numbers with their agents and what they were used for lately. */
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
        Map<AgentId, String> agents =
                findAgents.list(context).stream().collect(Collectors.toMap(Agent::id, Agent::name));
        CallsByKey calls = CallsByKey.of(analyse, context, Dimension.NUMBER, clock);
        return numbers.list(context).stream().map(number -> new Object[] {
            number.number(),
            number.nickname(),
            number.agent().map(agents::get),
            number.status(),
            number.number().map(calls::calls).orElse(0L),
            number.number().map(calls::minutes).orElse(0L),
            number.createdAt()
        });
    }
}
