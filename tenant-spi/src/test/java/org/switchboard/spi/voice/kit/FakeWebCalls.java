package org.switchboard.spi.voice.kit;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.switchboard.spi.voice.Json;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.WebCalls;

final class FakeWebCalls implements WebCalls {
    private static final Duration TIME_TO_JOIN = Duration.ofSeconds(30);

    private final FakeWorkspace workspace;
    private final Clock clock;

    FakeWebCalls(FakeWorkspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    @Override
    public Ticket open(Order order) {
        return workspace.request(() -> {
            if (!workspace.agents.containsKey(order.agent().value())) {
                throw FakeWorkspace.invalid("agent_id", "The account has no such agent.");
            }
            ProviderCallId call = workspace.newWebCall(order.agent(), clock.instant());
            workspace.change(call, Map.of("reference", order.reference()));
            String token = workspace.nextId("token");
            return new Ticket(
                    call, token, clock.instant().plus(TIME_TO_JOIN), new Json("{\"token\":\"" + token + "\"}"));
        });
    }
}
