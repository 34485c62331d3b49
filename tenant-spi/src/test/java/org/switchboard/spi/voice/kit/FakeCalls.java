package org.switchboard.spi.voice.kit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.switchboard.spi.voice.CallOrder;
import org.switchboard.spi.voice.CallPage;
import org.switchboard.spi.voice.CallSnapshot;
import org.switchboard.spi.voice.Calls;
import org.switchboard.spi.voice.ProviderCallId;

final class FakeCalls implements Calls {
    private static final int PAGE = 50;

    private final FakeWorkspace workspace;
    private final Clock clock;

    FakeCalls(FakeWorkspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    @Override
    public CallSnapshot place(CallOrder order) {
        return workspace.request(() -> {
            if (!workspace.agents.containsKey(order.agent().value())) {
                throw FakeWorkspace.unknown("agent");
            }
            Map<String, String> call =
                    workspace.newCall("outbound", order.agent(), order.from(), order.to(), clock.instant());
            return FakeFacts.snapshot(workspace.change(FakeFacts.id(call), Map.of("reference", order.reference())));
        });
    }

    @Override
    public CallSnapshot get(ProviderCallId id) {
        return workspace.request(() -> FakeFacts.snapshot(workspace.change(id, Map.of())));
    }

    @Override
    public Optional<CallSnapshot> findByReference(String reference) {
        return workspace.request(() -> workspace.callsNewestFirst().stream()
                .filter(call -> reference.equals(call.get("reference")))
                .map(FakeFacts::snapshot)
                .findFirst());
    }

    @Override
    public CallPage list(Instant since, Optional<String> next) {
        return workspace.request(() -> {
            List<CallSnapshot> rest = callsBefore(next)
                    .filter(call -> !call.get("status").equals("NOT_CONNECTED"))
                    .filter(call -> !Instant.parse(call.get("created_at")).isBefore(since))
                    .limit(PAGE + 1L)
                    .map(FakeFacts::snapshot)
                    .toList();
            return rest.size() <= PAGE
                    ? new CallPage(rest, Optional.empty())
                    : new CallPage(
                            rest.subList(0, PAGE),
                            Optional.of(rest.get(PAGE - 1).id().value()));
        });
    }

    @Override
    public void stop(ProviderCallId id) {
        workspace.request(() -> {
            CallSnapshot call = FakeFacts.snapshot(workspace.change(id, Map.of()));
            return call.status().isOver()
                    ? call
                    : FakeFacts.snapshot(workspace.change(id, FakeFacts.ending(id, clock.instant())));
        });
    }

    private Stream<Map<String, String>> callsBefore(Optional<String> last) {
        return workspace.callsNewestFirst().stream()
                .filter(call -> last.isEmpty() || call.get("call").compareTo(last.get()) < 0);
    }
}
