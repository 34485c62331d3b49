package org.switchboard.retell;

import java.util.List;
import java.util.Optional;
import org.switchboard.retell.wire.AgentChoice;
import org.switchboard.retell.wire.CallFilter;
import org.switchboard.retell.wire.CallQuery;
import org.switchboard.retell.wire.ChoiceFilter;
import org.switchboard.spi.voice.CallPage;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.UnconnectedCalls;

/** A call that never connected has no start_timestamp and no time at all, so its status is all there is to ask for. */
final class RetellUnconnectedCalls implements UnconnectedCalls {
    private static final int PAGE = 1000;
    // A call that is refused for want of a slot is an error, and never connects either.
    private static final ChoiceFilter STATUS = new ChoiceFilter("enum", "in", List.of("not_connected", "error"));

    private final CallClient client;

    RetellUnconnectedCalls(CallClient client) {
        this.client = client;
    }

    @Override
    public CallPage list(List<ProviderAgentId> agents, Optional<String> next) {
        List<AgentChoice> choices =
                agents.stream().map(agent -> new AgentChoice(agent.value())).toList();
        CallFilter filter = new CallFilter(null, null, choices, STATUS);
        return RetellCalls.page(client.list(new CallQuery(filter, "descending", PAGE, next.orElse(null))));
    }
}
