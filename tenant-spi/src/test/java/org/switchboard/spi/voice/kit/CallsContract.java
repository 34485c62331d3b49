package org.switchboard.spi.voice.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.switchboard.spi.voice.Agents;
import org.switchboard.spi.voice.CallOrder;
import org.switchboard.spi.voice.CallPage;
import org.switchboard.spi.voice.CallSnapshot;
import org.switchboard.spi.voice.CallStatus;
import org.switchboard.spi.voice.Calls;
import org.switchboard.spi.voice.Direction;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceException.Code;

/** What {@link Calls} must keep. */
abstract class CallsContract extends CapabilityContract<Calls> {
    private static final ProviderCallId NONE = new ProviderCallId("call_nobody_made");

    CallsContract() {
        super(Calls.class);
    }

    @Test
    void a_placed_call_tells_who_calls_whom_for_whom() {
        CallOrder order = order(subject(), account());
        CallSnapshot placed = capability().place(order);
        assertThat(placed.agent()).isEqualTo(order.agent());
        assertThat(placed.direction()).contains(Direction.OUTBOUND);
        assertThat(placed.from()).contains(order.from().value());
        assertThat(placed.to()).contains(order.to().value());
        assertThat(placed.reference()).contains(order.reference());
        assertThat(placed.status().isOver()).isFalse();
        assertThat(capability().get(placed.id()).id()).isEqualTo(placed.id());
    }

    @Test
    void a_call_is_found_by_our_reference() {
        CallOrder order = order(subject(), account());
        CallSnapshot placed = capability().place(order);
        capability().place(order(subject(), account()));
        assertThat(capability().findByReference(order.reference()).map(CallSnapshot::id))
                .contains(placed.id());
        assertThat(capability().findByReference("never-placed")).isEmpty();
    }

    @Test
    void a_finished_call_says_how_it_went() {
        CallSnapshot placed = capability().place(order(subject(), account()));
        subject().finish(placed.id());
        CallSnapshot finished = capability().get(placed.id());
        assertThat(finished.status()).isEqualTo(CallStatus.ENDED);
        assertThat(finished.startedAt()).isPresent();
        assertThat(finished.endedAt()).isPresent();
        assertThat(finished.duration()).isPresent();
        assertThat(finished.disconnectionReason()).isPresent();
        assertThat(finished.transcript()).isNotEmpty();
        assertThat(finished.reference()).isEqualTo(placed.reference());
        assertThat(finished.raw().text()).contains(placed.id().value());
    }

    @Test
    void finished_calls_are_listed_once_each() {
        List<ProviderCallId> placed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            placed.add(capability().place(order(subject(), account())).id());
            subject().finish(placed.get(i));
        }
        assertThat(listed(Instant.EPOCH)).doesNotHaveDuplicates().containsAll(placed);
        assertThat(listed(Instant.parse("2100-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void a_stopped_call_is_over_and_may_be_stopped_again() {
        CallSnapshot placed = capability().place(order(subject(), account()));
        capability().stop(placed.id());
        assertThat(capability().get(placed.id()).status().isOver()).isTrue();
        capability().stop(placed.id());
    }

    @Test
    void an_unknown_call_is_not_found() {
        failure(Code.NOT_FOUND, () -> capability().get(NONE));
        failure(Code.NOT_FOUND, () -> capability().stop(NONE));
    }

    static CallOrder order(ContractSubject subject, VoiceAccount account) {
        return new CallOrder(
                account.capability(Agents.class)
                        .orElseThrow()
                        .create(subject.agent(account))
                        .id(),
                subject.ownNumber(account),
                subject.someone(),
                UUID.randomUUID().toString(),
                Map.of("name", "Ann"));
    }

    private List<ProviderCallId> listed(Instant since) {
        List<ProviderCallId> ids = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            CallPage page = capability().list(since, next);
            page.calls().forEach(call -> ids.add(call.id()));
            next = page.next();
        } while (next.isPresent());
        return ids;
    }
}
